import type { PageKind } from '../platforms/platform.ts';
import type { RecorderId } from '../units.ts';
import { emptySpan, type Span } from './slot.ts';

/** What one page heard. */
interface Row {
  readonly recorder: RecorderId;
  readonly page: PageKind;
  readonly span: Span;
}

/** Of bound pages the one that holds the viewers online speaks: only they add up over time. */
export const levelFirst = (a: Row, b: Row): number =>
  a.page === 'bound' ? Number(b.span.online !== null) - Number(a.span.online !== null) : 0;

/** What those bound pages tell that do not speak, each once. */
export function besideOf<Claim extends Row>(
  rivals: readonly Claim[],
  speaking: readonly Pick<Claim, 'recorder'>[],
): Claim[] {
  const silent = new Map(rivals.map((claim) => [claim.recorder, claim]));
  for (const { recorder } of speaking) silent.delete(recorder);
  return [...silent.values()].map(figuresOnly);
}

/** What a claim tells that another may tell too. */
const figuresOnly = <Claim extends Row>(claim: Claim): Claim => {
  const { from, until, totals, stated } = claim.span;
  return { ...claim, span: { ...emptySpan(from), until, totals, stated } };
};

import { fold } from './fold.ts';
import type { RecorderId } from '../units.ts';
import type { Span } from './slot.ts';

/** What a recorder tells that only listened. */
const NOTHING = 'nothing';

/** What a span tells: kinds of event, figures. */
const toldIn = ({ events, totals, stated, online }: Span): string[] => [
  ...Object.keys(events).map((kind) => `event ${kind}`),
  ...Object.keys(totals),
  ...Object.keys(stated),
  ...(online ? ['online'] : []),
];

/** What one recorder heard. */
interface Row {
  readonly recorder: RecorderId;
  readonly span: Span;
}

interface Voice<Claim extends Row> {
  readonly told: ReadonlySet<string>;
  readonly claims: readonly Claim[];
}

/**
 * The rows of recorders that tell the same things, group by group. Recorders that never tell the same are no
 * rivals: a chat in a frame of its own, and the page of the video beside it.
 */
export function voicesOf<Claim extends Row>(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  let voices: readonly Voice<Claim>[] = [];
  for (const rows of Map.groupBy(claims, ({ recorder }) => recorder).values()) {
    const said = rows.flatMap(({ span }) => toldIn(span));
    const told = new Set(said.length === 0 ? [NOTHING] : said);
    const rivals = voices.filter((voice) => [...told].some((what) => voice.told.has(what)));
    const whole = {
      told: new Set([...told, ...rivals.flatMap((voice) => [...voice.told])]),
      claims: [...rows, ...rivals.flatMap((voice) => voice.claims)],
    };
    voices = [...voices.filter((voice) => !rivals.includes(voice)), whole];
  }
  return voices.map((voice) => voice.claims);
}

/** What one claim tells, told by another that was heard at the same time: that one's time stands for both. */
export const told = <Claim extends Row>(by: Claim, other: Claim): Claim => {
  const { from, until, heard, watched } = by.span;
  return { ...by, span: { ...fold(by.span, other.span), from, until, heard, watched } };
};

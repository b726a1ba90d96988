import { byKind, type Tagged } from '../compare/groups.ts';
import type { Listed } from '../view.ts';
import type { Shift } from './host.ts';
import type { Content } from './sameness.ts';

/** The kinds of tag that name who is on air. */
export const HOST_KINDS: readonly string[] = ['主播', 'host'];

/** Who was on air in a broadcast, by its tags; null where they do not say. */
export function hostOf(broadcast: Tagged): string | null {
  for (const kind of HOST_KINDS) {
    const host = byKind(kind)(broadcast);
    if (host !== null) return host;
  }
  return null;
}

/** A broadcast as one shift. Viewer-minutes are those for which viewers online are known. */
export function shiftOf(view: Pick<Listed, 'from' | 'tags' | 'figures'>): Shift {
  const { gmv, onlineAverage } = view.figures;
  const viewerSeconds = 'figure' in onlineAverage ? onlineAverage.figure.numerator : null;
  return {
    host: hostOf(view),
    gmv: 'figure' in gmv ? gmv.figure.value : null,
    viewerMinutes: viewerSeconds === null ? null : viewerSeconds / 60,
  };
}

/** What a broadcast was made of, as far as it is known: the products explained in it, and its tags. */
export const contentOf = ({ products, tags }: Pick<Listed, 'products' | 'tags'>): Content => ({
  products,
  marks: [],
  tags,
});

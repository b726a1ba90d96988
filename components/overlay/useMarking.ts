import { useEffect, useState } from 'preact/hooks';
import type { MarkKind } from '../../utils/metrics/mark-kinds.ts';
import { type Moment, seconds } from '../../utils/units.ts';

/** A mark that was made: at what moment of the broadcast, and what takes it back. */
export interface Marked {
  readonly kind: MarkKind;
  readonly at: Moment;
  readonly undo: () => Promise<unknown>;
}
export type MarkNow = (kind: MarkKind) => Promise<Marked>;

type Told = Marked | 'failed' | null;

/** How long it is offered to take a mark back. */
const OFFERED = seconds(10);

export interface Marking {
  readonly told: Told;
  readonly mark: (kind: MarkKind) => void;
  readonly undo: () => void;
}

/** Marks the present moment, and remembers for a while what was marked. */
export function useMarking(onMark: MarkNow): Marking {
  const [told, tell] = useState<Told>(null);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => tell(null), OFFERED);
    return () => clearTimeout(timer);
  }, [told]);
  const fail = (): void => tell('failed');
  return {
    told,
    mark: (kind) => void onMark(kind).then(tell, fail),
    undo: () => {
      if (told && told !== 'failed') told.undo().then(() => tell(null), fail);
    },
  };
}

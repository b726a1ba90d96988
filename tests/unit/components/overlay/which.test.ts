import { describe, expect, it } from 'vitest';
import { lineFor, tilesFor } from '../../../../components/overlay/which.ts';
import type { Figures } from '../../../../utils/metrics/definitions.ts';
import { figures, known } from '../figures.ts';

const ids = (of: Figures, console: boolean) => tilesFor(of, console, null).map(({ id }) => id);

describe('the four figures', () => {
  const all = figures({
    interactionRate: known(0.06),
    gmv: known(100),
    orders: known(1),
    commentsPerMinute: known(3),
  });

  it('end with comments per minute until a console is open, then with GMV', () => {
    expect(ids(all, false)).toEqual(['online', 'entriesPerMinute', 'interactionRate', 'commentsPerMinute']);
    expect(ids(all, true)).toEqual(['online', 'entriesPerMinute', 'interactionRate', 'gmv']);
  });

  it('take the next best where the first is not known, and keep their places where none is', () => {
    const some = figures({ interactionsPerViewerMinute: known(0.01), orders: known(2) });
    expect(ids(some, true)).toEqual(['online', 'entriesPerMinute', 'interactionsPerViewerMinute', 'orders']);
    expect(ids(figures({}), true)).toEqual(['online', 'entriesPerMinute', 'interactionRate', 'gmv']);
  });

  it('make way for those that the user chose', () => {
    expect(tilesFor(all, true, ['likes', 'online'])).toEqual([
      { id: 'likes', note: null },
      { id: 'online', note: null },
    ]);
    expect(lineFor(['likes', 'online', 'gmv'])).toEqual(['likes', 'online']);
    expect(lineFor(null)).toEqual(['online', 'netFlow']);
  });
});

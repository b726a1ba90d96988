import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBy } from '../../../../components/controls/place.ts';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const room = { width: 1000, height: 600 };
const card = { width: 300, height: 200 };

describe('a card', () => {
  it('goes under what it belongs to, or above where there is no room below', () => {
    expect(placeBy(box(100, 100, 80, 40), null, card, room)).toEqual({ left: 100, top: 144 });
    expect(placeBy(box(100, 500, 80, 40), null, card, room)).toEqual({ left: 100, top: 296 });
  });

  it('ends with what it belongs to where it cannot start with it', () => {
    expect(placeBy(box(900, 100, 80, 40), null, card, room)).toEqual({ left: 680, top: 144 });
  });

  it('goes beside its panel, on the side with room, and does not cover it', () => {
    const anchor = box(710, 100, 80, 40);
    expect(placeBy(anchor, box(700, 80, 280, 160), card, room)).toEqual({ left: 396, top: 100 });
    expect(placeBy(box(20, 100, 80, 40), box(10, 80, 280, 160), card, room)).toEqual({ left: 294, top: 100 });
  });

  it('stays in the window wherever its figure is', () => {
    const coordinate = fc.integer({ min: -50, max: 1050 });
    fc.assert(
      fc.property(coordinate, coordinate, fc.boolean(), (x, y, inPanel) => {
        const anchor = box(x, y, 80, 40);
        const { left, top } = placeBy(anchor, inPanel ? anchor : null, card, room);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(left + card.width).toBeLessThanOrEqual(room.width - 8);
        expect(top + card.height).toBeLessThanOrEqual(room.height - 8);
      }),
    );
  });
});

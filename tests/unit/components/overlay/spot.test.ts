import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clamp, moved, stepOf } from '../../../../components/overlay/spot.ts';

const size = { width: 272, height: 160 };

describe('the overlay’s spot', () => {
  it('is kept where it was put while that is inside the window', () => {
    expect(clamp({ right: 40, top: 80 }, size, { width: 1280, height: 720 })).toEqual({ right: 40, top: 80 });
  });

  it('moves no further than needed to stay inside the window', () => {
    expect(clamp({ right: 1200, top: 700 }, size, { width: 1280, height: 720 })).toEqual({
      right: 1004,
      top: 556,
    });
  });

  it('shows the top right corner, where the tools are, in a window that is too small', () => {
    expect(clamp({ right: 500, top: 500 }, size, { width: 200, height: 100 })).toEqual({ right: 4, top: 4 });
  });

  it('is inside wherever it was put, and stays there when clamped again', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const room = fc.record({
      width: fc.integer({ min: 300, max: 4000 }),
      height: fc.integer({ min: 200, max: 3000 }),
    });
    fc.assert(
      fc.property(number, number, room, (right, top, window) => {
        const spot = clamp({ right, top }, size, window);
        expect(spot.right).toBeGreaterThanOrEqual(4);
        expect(spot.top).toBeGreaterThanOrEqual(4);
        expect(spot.right + size.width).toBeLessThanOrEqual(window.width - 4);
        expect(spot.top + size.height).toBeLessThanOrEqual(window.height - 4);
        expect(clamp(spot, size, window)).toEqual(spot);
      }),
    );
  });

  it('goes where an arrow key points, and nowhere by another key', () => {
    const from = { right: 100, top: 100 };
    const by = (key: string) => moved(from, stepOf(key) ?? { right: 0, top: 0 });
    expect(by('ArrowLeft').right).toBeGreaterThan(100);
    expect(by('ArrowRight').right).toBeLessThan(100);
    expect(by('ArrowUp').top).toBeLessThan(100);
    expect(by('ArrowDown').top).toBeGreaterThan(100);
    expect(stepOf('Enter')).toBeNull();
  });
});

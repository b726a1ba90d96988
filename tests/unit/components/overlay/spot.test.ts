import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSpot } from '../../../../components/overlay/free.ts';
import { clamp, HOME, moved, snap, type Spot, stepOf } from '../../../../components/overlay/spot.ts';

const size = { width: 272, height: 160 };
const room = { width: 1280, height: 720 };
const at = (right: number, top: number): Spot => ({ right, top, dock: [] });
const number = fc.integer({ min: -5000, max: 5000 });
const rooms = fc.record({
  width: fc.integer({ min: 300, max: 4000 }),
  height: fc.integer({ min: 200, max: 3000 }),
});

describe('the overlay’s spot', () => {
  it('is kept where it was put while that is inside the window', () => {
    expect(clamp(at(40, 80), size, room)).toEqual(at(40, 80));
  });

  it('moves no further than needed to stay inside the window', () => {
    expect(clamp(at(1200, 700), size, room)).toEqual(at(1004, 556));
  });

  it('shows the top right corner, where the tools are, in a window that is too small', () => {
    expect(clamp(at(500, 500), size, { width: 200, height: 100 })).toEqual(at(4, 4));
  });

  it('is inside wherever it was put, and stays there when clamped or snapped again', () => {
    fc.assert(
      fc.property(number, number, rooms, (right, top, window) => {
        for (const put of [clamp, snap]) {
          const spot = put(at(right, top), size, window);
          expect(spot.right).toBeGreaterThanOrEqual(4);
          expect(spot.top).toBeGreaterThanOrEqual(4);
          expect(spot.right + size.width).toBeLessThanOrEqual(window.width - 4);
          expect(spot.top + size.height).toBeLessThanOrEqual(window.height - 4);
          expect(put(spot, size, window)).toEqual(spot);
        }
      }),
    );
  });

  it('goes where an arrow key points, to the edge with Shift, and nowhere by another key', () => {
    const from = at(100, 100);
    const by = (key: string) => moved(from, stepOf(key) ?? { right: 0, top: 0 });
    expect(by('ArrowLeft').right).toBeGreaterThan(100);
    expect(by('ArrowRight').right).toBeLessThan(100);
    expect(by('ArrowUp').top).toBeLessThan(100);
    expect(by('ArrowDown').top).toBeGreaterThan(100);
    expect(stepOf('Enter')).toBeNull();
    const leap = stepOf('ArrowLeft', true) ?? expect.unreachable();
    expect(snap(moved(from, leap), size, room)).toEqual({ right: 1004, top: 100, dock: ['left'] });
  });
});

describe('an edge', () => {
  it('holds what is let go near it, whatever becomes of the window and of the overlay’s size', () => {
    fc.assert(
      fc.property(rooms, rooms, fc.integer({ min: 4, max: 15 }), (before, after, apart) => {
        const spot = snap(
          at(before.width - size.width - apart, before.height - size.height - apart),
          size,
          before,
        );
        const wide = before.width - size.width > 40;
        if (!wide) return;
        expect(spot.dock).toContain('left');
        const then = clamp(spot, { width: 120, height: 32 }, after);
        expect(then.right + 120).toBe(after.width - 4);
      }),
    );
  });

  it('lets go at one press of a key, or when it is dragged away', () => {
    const held = snap(at(1004, 300), size, room);
    expect(held.dock).toEqual(['left']);
    const step = stepOf('ArrowRight') ?? expect.unreachable();
    expect(snap(moved(held, step), size, room).dock).toEqual([]);
  });
});

describe('an overlay that nobody moved', () => {
  const button = { matches: (selector: string) => selector.includes('button') } as Element;
  const plain = { matches: () => false } as unknown as Element;
  /** A page of which elements fill a part of the window, under such a pointer. */
  const page = (
    [left, top, right, bottom]: readonly [number, number, number, number],
    element = button,
    cursor = 'auto',
  ) => ({
    getComputedStyle: () => ({ cursor }) as CSSStyleDeclaration,
    document: {
      elementsFromPoint: (x: number, y: number): Element[] =>
        x >= left && x <= right && y >= top && y <= bottom ? [element] : [],
    },
  });

  it('is at home where the page has no controls', () => {
    expect(freeSpot(page([0, 0, 0, 0]), size, room)).toEqual(HOME);
  });

  it('keeps clear of the page’s controls', () => {
    expect(freeSpot(page([900, 0, 1280, 720]), size, room).dock).toEqual(['left']);
    const lower = freeSpot(page([0, 0, 1280, 300]), size, room);
    expect(lower.top).toBeGreaterThan(300);
  });

  it('keeps clear of plain elements that are pressed, and of no others', () => {
    expect(freeSpot(page([900, 0, 1280, 720], plain, 'pointer'), size, room).dock).toEqual(['left']);
    expect(freeSpot(page([900, 0, 1280, 720], plain), size, room)).toEqual(HOME);
  });

  it('covers as few of them as it can where they are everywhere', () => {
    const spot = freeSpot(page([0, 0, 1280, 700]), size, room);
    expect(spot.dock).toContain('bottom');
  });
});

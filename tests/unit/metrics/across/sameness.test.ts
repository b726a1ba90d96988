import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Content, sameness, SIMILAR, similarInARow } from '../../../../utils/metrics/across/sameness.ts';

const content = (parts: Partial<Content>): Content => ({ products: [], marks: [], tags: [], ...parts });
const names = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', ''), { maxLength: 8 });
const contents = fc.record({ products: names, marks: names, tags: names });

describe('the sameness of two broadcasts', () => {
  test('is the mean of what they share in products, marks and tags', () => {
    const monday = content({ products: ['1', '2', '3'], marks: ['open', 'sale', 'end'], tags: ['host:A'] });
    const tuesday = content({ products: ['2', '3', '4'], marks: ['open', 'sale', 'end'], tags: ['host:B'] });
    expect(sameness(monday, tuesday)).toEqual({ products: 0.5, marks: 1, tags: 0, value: 0.5 });
  });

  test('leaves out a part that neither has, and is unknown where neither has any', () => {
    const plain = content({ products: ['1'] });
    expect(sameness(plain, plain)).toEqual({ products: 1, marks: null, tags: null, value: 1 });
    expect(sameness(content({}), content({})).value).toBeNull();
    expect(sameness(plain, content({ tags: ['x'] }))).toMatchObject({ products: 0, tags: 0, value: 0 });
  });

  test('tells the same marks in another order from a copy', () => {
    const marks = ['open', 'sale', 'gift', 'sale', 'end'];
    const { marks: copied } = sameness(content({ marks }), content({ marks }));
    const { marks: turned } = sameness(
      content({ marks }),
      content({ marks: ['gift', 'sale', 'end', 'open', 'sale'] }),
    );
    expect(copied).toBe(1);
    expect(turned).toBeGreaterThan(0);
    expect(turned).toBeLessThan(0.7);
  });

  test('does not care how often a product was put up or in which order', () => {
    const [once, often] = [content({ products: ['1', '2'] }), content({ products: ['2', '1', '2', '2'] })];
    expect(sameness(once, often).value).toBe(1);
  });

  test('is the same from either side, one with itself, and between 0 and 1', () => {
    fc.assert(
      fc.property(contents, contents, (a, b) => {
        const there = sameness(a, b);
        expect(sameness(b, a)).toEqual(there);
        expect([1, null]).toContain(sameness(a, a).value);
        for (const part of Object.values(there)) {
          expect(part ?? 0).toBeGreaterThanOrEqual(0);
          expect(part ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('similar broadcasts in a row', () => {
  const old = content({ products: ['1', '2'], tags: ['host:A'] });
  const fresh = content({ products: ['8', '9'], tags: ['host:B'] });

  test('are counted from the last that was unlike the one before it', () => {
    expect(similarInARow([old, old, old, fresh, fresh, old])).toEqual([1, 2, 3, 1, 2, 1]);
    expect(similarInARow([])).toEqual([]);
  });

  test('are not those of which nothing is known', () => {
    expect(similarInARow([content({}), content({}), content({})])).toEqual([1, 1, 1]);
  });

  test('are similar from the threshold on', () => {
    const half = content({ products: ['1', '2', '3'], tags: ['host:A'] });
    const value = sameness(old, half).value ?? 0;
    expect(value).toBeGreaterThan(SIMILAR);
    expect(similarInARow([old, half], value)).toEqual([1, 2]);
    expect(similarInARow([old, half], value + 1e-9)).toEqual([1, 1]);
  });

  test('never count more than there are, and begin at one', () => {
    fc.assert(
      fc.property(fc.array(contents), (list) => {
        const rows = similarInARow(list);
        expect(rows).toHaveLength(list.length);
        for (const [index, row] of rows.entries()) {
          expect([1, (rows[index - 1] ?? 0) + 1]).toContain(row);
        }
      }),
    );
  });
});

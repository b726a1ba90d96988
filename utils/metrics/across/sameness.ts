import type { Text } from '../../settings/language.ts';

/** What a broadcast was made of. */
export interface Content {
  /** The products that were put up. */
  readonly products: readonly string[];
  /** The kinds of its marks in the order of time. */
  readonly marks: readonly string[];
  readonly tags: readonly string[];
}

type Part = keyof Content;

/** How alike two broadcasts are, 0 to 1: in whole, and part by part; null where neither has the part. */
export interface Sameness extends Readonly<Record<Part, number | null>> {
  readonly value: number | null;
}

export const SAMENESS_FORMULA: Text = {
  zh: '商品、标记、标签三部分相似度的平均；每部分 = 两场共有的 ÷ 两场合计的（加权 Jaccard），标记按前后相邻的两个计，两场都没有的部分不计',
  en: 'The mean of three overlaps: products, marks and tags. An overlap is what both broadcasts share ÷ what either has (weighted Jaccard); marks count as pairs of neighbours; a part that neither has is left out',
};

/** From here on two broadcasts are similar: our own choice, no published one is known. */
export const SIMILAR = 0.7;

/**
 * Products, marks and tags weigh the same, for nothing known says that one matters more. Products and tags
 * are sets. Marks are counted in pairs of neighbours, beginning and end among them: that tells the same
 * steps in another order from a copied one, and a mark more or less changes little.
 */
export function sameness(a: Content, b: Content): Sameness {
  const products = overlap(setOf(a.products), setOf(b.products));
  const marks = overlap(neighbours(a.marks), neighbours(b.marks));
  const tags = overlap(setOf(a.tags), setOf(b.tags));
  const known = [products, marks, tags].filter((part) => part !== null);
  const value = known.length > 0 ? known.reduce((sum, part) => sum + part, 0) / known.length : null;
  return { value, products, marks, tags };
}

/** For each broadcast, in the order of time: how many in a row, itself the last, were each like the one before. */
export function similarInARow(contents: readonly Content[], similar = SIMILAR): number[] {
  let row = 0;
  return contents.map((content, index) => {
    const before = contents[index - 1];
    const alike = before && (sameness(before, content).value ?? 0) >= similar;
    row = alike ? row + 1 : 1;
    return row;
  });
}

type Counts = ReadonlyMap<string, number>;

const setOf = (names: readonly string[]): Counts => new Map(names.map((name) => [name, 1]));

function neighbours(marks: readonly string[]): Counts {
  if (marks.length === 0) return new Map();
  const counts = new Map<string, number>();
  for (let index = 0; index <= marks.length; index += 1) {
    const pair = JSON.stringify([marks[index - 1] ?? null, marks[index] ?? null]);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** The weighted Jaccard index (Ružička): the sum of the smaller counts ÷ the sum of the larger ones. */
function overlap(a: Counts, b: Counts): number | null {
  let [shared, all] = [0, 0];
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    const [left, right] = [a.get(name) ?? 0, b.get(name) ?? 0];
    shared += Math.min(left, right);
    all += Math.max(left, right);
  }
  return all > 0 ? shared / all : null;
}

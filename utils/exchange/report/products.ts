import { NAMES } from '../../metrics/names.ts';
import type { MetricId } from '../../metrics/definitions.ts';
import type { Explained } from '../../metrics/explained.ts';
import type { Known } from '../../metrics/figure.ts';
import type { Style } from '../../settings/numbers.ts';
import { writeDuration, writeTime } from '../../settings/times.ts';
import { wordsIn } from '../../settings/words.ts';
import { between } from '../../units.ts';
import { type Shown, shownOf } from './shown.ts';
import type { Source } from './source.ts';
import { tidy } from './tidy.ts';
import { isTold, type Wish } from './wish.ts';

/** One explanation of a product. */
export interface ProductRow {
  readonly item: string;
  readonly time: string;
  readonly length: string;
  readonly figures: readonly Shown[];
}

export interface Products {
  /** The names of the columns that have something to tell. */
  readonly names: { readonly item: string; readonly time: string; readonly length: string };
  readonly columns: readonly { readonly id: MetricId; readonly name: string }[];
  /** In the order of time. */
  readonly rows: readonly ProductRow[];
  /** The explanation that sold the most, and the figure that says so. */
  readonly best: { readonly item: string; readonly figure: Shown } | null;
}

/** What products are ranked by: the first that is known of any. */
const RANKS = ['gmv', 'orders', 'productClickers'] as const satisfies readonly MetricId[];

const valueOf = (known: Known | undefined): number =>
  known && 'figure' in known ? (known.figure.value ?? known.figure.low ?? 0) : 0;

/** The explanations of a broadcast, as its page lists them. */
export function productsOf({ detail, columns }: Source, wish: Wish, style: Style): Products {
  const { language } = wish;
  const { explained, definitions: set } = detail;
  const say = wordsIn(language);
  const told = columns.filter(
    ({ id, of }) => isTold(id, set, wish) && explained.some((row) => 'figure' in of(row)),
  );
  return {
    names: {
      item: say('definitions.product'),
      time: say('definitions.explainedAt'),
      length: NAMES.explanationSeconds[language],
    },
    columns: told.map(({ id }) => ({ id, name: NAMES[id][language] })),
    rows: explained.map((row) => ({
      item: tidy(row.item),
      time: writeTime(row.from, 'timeExact', language),
      length: writeDuration(between(row.from, row.until), language),
      figures: told.map(({ id, of }) => shownOf(id, of(row), set, style)),
    })),
    best: bestOf(explained, wish, (id, row) => shownOf(id, row.product[id], set, style), set),
  };
}

function bestOf(
  explained: readonly Explained[],
  wish: Wish,
  show: (id: (typeof RANKS)[number], row: Explained) => Shown,
  set: Source['detail']['definitions'],
): Products['best'] {
  for (const id of RANKS.filter((rank) => isTold(rank, set, wish))) {
    const [first] = explained.toSorted((a, b) => valueOf(b.product[id]) - valueOf(a.product[id]));
    if (first && valueOf(first.product[id]) > 0) return { item: tidy(first.item), figure: show(id, first) };
  }
  return null;
}

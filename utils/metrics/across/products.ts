import { wallTime, type Zone } from '../../exchange/zone.ts';
import {
  between,
  type BroadcastKey,
  duration,
  type Duration,
  earlier,
  later,
  type PlatformId,
} from '../../units.ts';
import type { Explained } from '../explained.ts';
import type { Figure, Known } from '../figure.ts';
import { MINUTE, perMinute, times } from '../gmv-per-minute.ts';

/** An explanation, and the broadcast that it was in. */
export interface ExplainedIn extends Explained {
  readonly key: BroadcastKey;
  readonly platform: PlatformId;
  /** Of its money, where that is not the platform's own. */
  readonly currency?: string;
}

/** A product's explanations in all broadcasts. */
export interface ProductAcross extends Pick<ExplainedIn, 'platform' | 'currency'> {
  readonly item: string;
  readonly explanations: number;
  readonly broadcasts: number;
  readonly length: Duration;
  /** Over the time of those explanations of which it is known. */
  readonly gmvPerMinute: Known;
  /** Persons of each explanation, added up: who clicked in two of them counts twice. */
  readonly productClickers: Known;
  readonly netFlow: Known;
  readonly best: BestHour | null;
}

/** The hour of the day, 0 to 23, in which a minute of explaining sold most. */
export interface BestHour {
  readonly hour: number;
  readonly gmvPerMinute: Known;
}

/** Less time than this says nothing of an hour. */
const LEAST = 3 * MINUTE;
const HOUR = 3_600_000;
const HOURS = 24;

/** Every product by its explanations; platforms' products are apart, whatever they are called, and so are currencies. */
export function productsAcross(explained: readonly ExplainedIn[], zone: Zone): ProductAcross[] {
  const products = Map.groupBy(
    explained,
    ({ platform, currency, item }) => `${platform} ${currency} ${item}`,
  );
  return [...products.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    return [
      {
        platform: first.platform,
        ...(first.currency && { currency: first.currency }),
        item: first.item,
        explanations: own.length,
        broadcasts: new Set(own.map(({ key }) => key)).size,
        length: lengthOf(own),
        gmvPerMinute: gmvPerMinuteOf(own),
        productClickers: sumOf(own, ({ product }) => product.productClickers),
        netFlow: netFlowOf(own),
        best: bestHourOf(own, zone),
      },
    ];
  });
}

const lengthOf = (explained: readonly ExplainedIn[]): Duration =>
  duration(explained.reduce((sum, { from, until }) => sum + between(from, until), 0));

/** What was sold in all of them, over their time in all: never a mean of rates. */
function gmvPerMinuteOf(explained: readonly ExplainedIn[]): Known {
  const known = explained.filter(({ product }) => 'figure' in product.gmv);
  const some = known.length > 0 ? known : explained;
  return perMinute(
    sumOf(some, ({ product }) => product.gmv),
    lengthOf(some),
  );
}

/** What is left of entries by the minute, over the time of all of which it is known: each counts by its length. */
function netFlowOf(explained: readonly ExplainedIn[]): Known {
  const known = explained.filter(({ room }) => 'figure' in room.netFlow);
  const some = known.length > 0 ? known : explained;
  return perMinute(
    sumOf(some, ({ room, from, until }) => times(room.netFlow, between(from, until) / MINUTE)),
    lengthOf(some),
  );
}

/** The hour with the best rate; null where fewer than two hours can be held against each other. */
function bestHourOf(explained: readonly ExplainedIn[], zone: Zone): BestHour | null {
  const known = explained.filter(({ product }) => 'figure' in product.gmv);
  const hours = Map.groupBy(known, ({ from }) => Math.floor(wallTime(from, zone) / HOUR) % HOURS);
  const told = [...hours]
    .filter(([, own]) => lengthOf(own) >= LEAST)
    .map(([hour, own]) => ({ hour, gmvPerMinute: gmvPerMinuteOf(own) }))
    .toSorted((a, b) => leastOf(b.gmvPerMinute) - leastOf(a.gmvPerMinute));
  return told.length > 1 ? (told[0] ?? null) : null;
}

/** The number that a figure is ranked by; below all others where there is none. */
export const leastOf = (known: Known): number =>
  'figure' in known ? (known.figure.value ?? known.figure.low ?? -Infinity) : -Infinity;

/** A quantity that adds up, over explanations. Where it is not known of all of them it is at least what is known. */
function sumOf(explained: readonly ExplainedIn[], of: (one: ExplainedIn) => Known): Known {
  const all = explained.map(of);
  const figures = all.flatMap((known) => ('figure' in known ? [known.figure] : []));
  const [first] = figures;
  if (!first) return all[0] ?? { unknown: 'notYet' };
  const whole = figures.length === all.length;
  const sum = (read: (figure: Figure) => number | null): number | null =>
    figures.reduce<number | null>((total, figure) => {
      const part = read(figure);
      return total === null || part === null ? null : total + part;
    }, 0);
  const heard = figures.reduce(
    (total, { from, until, coverage }) => total + coverage * between(from, until),
    0,
  );
  const length = figures.reduce((total, { from, until }) => total + between(from, until), 0);
  return {
    figure: {
      value: whole ? sum(({ value }) => value) : null,
      low: sum(({ low }) => low),
      high: whole ? sum(({ high }) => high) : null,
      estimate: null,
      numerator: null,
      denominator: null,
      basis: first.basis,
      from: figures.map(({ from }) => from).reduce(earlier),
      until: figures.map(({ until }) => until).reduce(later),
      coverage: length > 0 ? heard / length : 1,
    },
  };
}

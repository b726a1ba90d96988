import type { Settled } from '../../../utils/exchange/archive/settled.ts';
import { amountOf, type OrderRow } from '../../../utils/exchange/orders/order.ts';
import type { OutsideRow } from '../../../utils/exchange/outside/outside.ts';
import { periodOf } from '../../../utils/metrics/review/period.ts';
import type { Unit } from '../../../utils/metrics/unit.ts';
import type { Language } from '../../../utils/settings/language.ts';
import type { Style } from '../../../utils/settings/numbers.ts';
import { writeTime, writeWindow } from '../../../utils/settings/times.ts';
import type { Say } from '../../../utils/settings/words.ts';
import type { Preview } from '../../../utils/store/preview.ts';
import type { MarkRow, ReviewRow } from '../../../utils/store/schema.ts';
import { NO_CURRENCY } from '../../../utils/settings/currency.ts';
import type { Moment } from '../../../utils/units.ts';
import { writePeriod } from '../review/written.ts';
import { writeSaid } from './said.ts';

/** What lines are written with. */
interface Writing {
  readonly files: readonly string[];
  readonly say: Say;
  readonly language: Language;
  readonly amount: (value: number, unit: Unit, style: Style) => string;
}

/** How one kind of row is written: what is spoken of, and what one account says of it. */
interface Writer<Row> {
  readonly what: (row: Row) => string;
  readonly text: (row: Row) => string;
  /** When it was written; null where that decides nothing. */
  readonly when: (row: Row) => Moment | null;
}

/** A sentence for each thing that accounts tell otherwise: what each says, what will hold, and why. */
export function contradictedLines(
  { settled, changes, merged }: Preview,
  { files, say, language, amount }: Writing,
): string[] {
  const keyOf = new Map(merged.recorders.map(({ id, key }) => [id, key]));
  const titles = new Map(changes.map(({ key, title, room }) => [key, title ?? room ?? key]));
  const written = (value: number, currency: string | null): string =>
    amount(value, currency === null ? 'count' : 'money', {
      language,
      currency: currency ?? NO_CURRENCY,
      short: false,
    });
  const unlessGone = (deleted: boolean, text: string): string =>
    deleted ? say('contradicted.deleted') : text;

  const marks: Writer<MarkRow> = {
    what: ({ recorder }) => {
      const key = keyOf.get(recorder);
      return say('contradicted.mark', { broadcast: (key && titles.get(key)) ?? '–' });
    },
    text: ({ at, until, kind, text, deleted }) => {
      const times = [at, until].flatMap((time) =>
        time === null ? [] : writeTime(time, 'timeExact', language),
      );
      return unlessGone(deleted, `${times.join('–')} ${say(`marks.${kind}`)} ${text}`.trim());
    },
    when: ({ editedAt }) => editedAt,
  };
  const outside: Writer<OutsideRow> = {
    what: ({ what, broadcast, from, until }) => {
      const title = broadcast === null ? undefined : titles.get(broadcast);
      const of = title ?? writeWindow(from, until, language);
      return say('contradicted.outside', { what: say(`brought.${what}`), of });
    },
    text: ({ value, currency, deleted }) => unlessGone(deleted, written(value, currency)),
    when: ({ editedAt }) => editedAt,
  };
  const reviews: Writer<ReviewRow> = {
    what: ({ period }) => {
      const known = periodOf(period);
      return say('contradicted.review', { period: known ? writePeriod(known, say, language) : period });
    },
    text: ({ text, metric, deleted }) =>
      unlessGone(deleted, metric === null ? text : `${text} → ${say(`metrics.${metric}`)}`),
    when: ({ editedAt }) => editedAt,
  };
  const orders: Writer<OrderRow> = {
    what: ({ createdAt }) =>
      say('contradicted.order', { time: writeTime(createdAt, 'dateTimeExact', language) }),
    text: (row) => {
      const paid = written(amountOf(row), row.currency);
      const { refunded, currency } = row;
      return refunded === 0
        ? paid
        : say('contradicted.refunded', { paid, refunded: written(refunded, currency) });
    },
    when: () => null,
  };
  const lines = <Row>(rows: readonly Settled<Row>[], { what, text, when }: Writer<Row>): string[] =>
    rows.map(({ holds, said, why }) => {
      const at = when(holds);
      return say(`contradicted.because_${why}`, {
        what: what(holds),
        said: writeSaid(said, text, files, say),
        holds: text(holds),
        when: at === null ? '' : writeTime(at, 'dateTimeExact', language),
      });
    });
  return [
    ...lines(settled.marks, marks),
    ...lines(settled.outside, outside),
    ...lines(settled.reviews, reviews),
    ...lines(settled.orders, orders),
  ];
}

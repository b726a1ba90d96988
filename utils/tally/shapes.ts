import type { ByteReader, ByteWriter } from '../events/bytes.ts';
import type { Bounds } from '../events/readings.ts';
import { duration, moment } from '../units.ts';
import type { Level, Stated, Tally, Total } from './slot.ts';

/** How a value is written, and read again. */
export interface Shape<Value> {
  readonly write: (to: ByteWriter, value: Value) => void;
  readonly read: (from: ByteReader) => Value;
}

const OPEN = 0;
const EXACT = 1;
const APART = 2;

export const number: Shape<number> = {
  write: (to, value) => to.number(value),
  read: (from) => from.number(),
};

/** Of one figure, slot by slot: near to what it was, and more often than not exact or open. */
const bounds = (column: object): Shape<Bounds> => ({
  write: (to, { low, high }) => {
    to.step(column, low);
    to.byte(high === null ? OPEN : high === low ? EXACT : APART);
    if (high !== null && high !== low) to.number(high);
  },
  read: (from) => {
    const low = from.step(column);
    const kind = from.byte();
    return { low, high: kind === OPEN ? null : kind === EXACT ? low : from.number() };
  },
});

/** Most events count for one and are worth nothing: their number alone, doubled, says all. */
export const tally: Shape<Tally> = {
  write: (to, { events, count, value }) => {
    const isPlain = count === events && value === 0;
    to.integer(events * 2 + (isPlain ? 0 : 1));
    if (isPlain) return;
    to.number(count);
    to.number(value);
  },
  read: (from) => {
    const written = from.integer();
    const events = Math.floor(written / 2);
    return written % 2 === 0
      ? { events, count: events, value: 0 }
      : { events, count: from.number(), value: from.number() };
  },
};

export const total = (column: object): Shape<Total> => {
  const told = bounds(column);
  return {
    write: (to, { firstAt, first, lastAt, top }) => {
      to.time(firstAt);
      told.write(to, first);
      to.time(lastAt);
      told.write(to, top);
    },
    read: (from) => ({
      firstAt: moment(from.time()),
      first: told.read(from),
      lastAt: moment(from.time()),
      top: told.read(from),
    }),
  };
};

export const stated = (column: object): Shape<Stated> => {
  const told = bounds(column);
  return {
    write: (to, { at, ...value }) => {
      to.time(at);
      told.write(to, value);
    },
    read: (from) => ({ at: moment(from.time()), ...told.read(from) }),
  };
};

const viewers = bounds({});
const viewerTime = bounds({});
export const level: Shape<Level> = {
  write: (to, { firstAt, first, lastAt, last, peak, area, known }) => {
    to.time(firstAt);
    viewers.write(to, first);
    to.time(lastAt);
    viewers.write(to, last);
    viewers.write(to, peak);
    viewerTime.write(to, area);
    to.number(known);
  },
  read: (from) => {
    const [firstAt, first] = [moment(from.time()), viewers.read(from)];
    const [lastAt, last, peak] = [moment(from.time()), viewers.read(from), viewers.read(from)];
    const { low, high } = viewerTime.read(from);
    return {
      firstAt,
      first,
      lastAt,
      last,
      peak,
      area: { low, high: high ?? low },
      known: duration(from.number()),
    };
  },
};

/** Of each key that is there its place among all of them, from 1, and its value; 0 ends them. */
export const record = <Key extends string, Value>(
  keys: readonly Key[],
  shapeOf: (column: object) => Shape<Value>,
): Shape<Partial<Record<Key, Value>>> => {
  const columns = keys.map((key) => ({ key, shape: shapeOf({}) }));
  return {
    write: (to, values) => {
      for (const [index, { key, shape }] of columns.entries()) {
        const value = values[key];
        if (value === undefined) continue;
        to.byte(index + 1);
        shape.write(to, value);
      }
      to.byte(0);
    },
    read: (from) => {
      const values: Partial<Record<Key, Value>> = {};
      for (let index = from.byte(); index > 0; index = from.byte()) {
        const column = columns[index - 1];
        if (!column) throw new RangeError('The slots hold something that this version does not know.');
        values[column.key] = column.shape.read(from);
      }
      return values;
    },
  };
};

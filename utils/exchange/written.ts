import { moment } from '../units.ts';
import type { Column, Value } from './tables/table.ts';
import { isoTime, type Zone } from './zone.ts';

/** A cell for formats that have no times of their own: they are written as text, with the zone. */
export const written = (value: Value, column: Column | undefined, zone: Zone): Value =>
  column?.unit === 'time' && typeof value === 'number' ? isoTime(moment(value), zone) : value;

import type { Zone } from '../../exchange/zone.ts';
import { byHour, byWeekday } from '../compare/groups.ts';
import type { Listed } from '../view.ts';
import type { Indicator } from './indicators.ts';
import { totalOf } from './total.ts';

/** Fewer broadcasts than these say nothing of an hour. */
export const FEWEST_IN_CELL = 3;

/** The broadcasts that began in one hour of one day of the week. */
export interface HeatCell {
  /** Those of which the figure is known. */
  readonly count: number;
  /** An amount a broadcast, or a rate of all; null where there are too few. */
  readonly value: number | null;
  /** From the least of the map, 0, to the most, 1. */
  readonly heat: number;
}

export interface HeatMap {
  /** Those in which any began: `20`. */
  readonly hours: readonly string[];
  /** Monday first, a cell for each hour. */
  readonly days: readonly (readonly HeatCell[])[];
}

/** The days of the week as groups are called by: 1 is Monday. */
export const WEEK = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** When it went how well, by the hour and the day of the week at which broadcasts began. */
export function heatMap(views: readonly Listed[], indicator: Indicator, zone: Zone): HeatMap {
  const [hourOf, dayOf] = [byHour(zone), byWeekday(zone)];
  const cells = Map.groupBy(views, (view) => `${dayOf(view)} ${hourOf(view)}`);
  const hours = [...new Set(views.flatMap((view) => hourOf(view) ?? []))].toSorted();
  const told = WEEK.map((day) => hours.map((hour) => cellOf(cells.get(`${day} ${hour}`) ?? [], indicator)));
  const values = told.flat().flatMap(({ value }) => value ?? []);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const heat = (value: number | null): number =>
    value === null ? 0 : most > least ? (value - least) / (most - least) : 0.5;
  return { hours, days: told.map((day) => day.map((cell) => ({ ...cell, heat: heat(cell.value) }))) };
}

function cellOf(views: readonly Listed[], indicator: Indicator): Omit<HeatCell, 'heat'> {
  const { known, of } = totalOf(views, indicator);
  const total = 'figure' in known ? (known.figure.value ?? known.figure.low) : null;
  if (of < FEWEST_IN_CELL || total === null) return { count: of, value: null };
  return { count: of, value: indicator.adds === 'sum' ? total / of : total };
}

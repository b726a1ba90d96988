import type { Known } from '../../metrics/figure.ts';
import type { Unit } from '../../metrics/unit.ts';
import type { ColumnOf } from './table.ts';

interface Bounded<Row> {
  readonly name: string;
  readonly unit: Unit;
  readonly zh: string;
  readonly en: string;
  readonly of: (row: Row) => Known;
}

/**
 * A figure as three columns of plain numbers: its value, and the bounds of measurement. Where only bounds are
 * known the value is empty, where nothing is, all three are; an open bound is empty.
 */
export const bounded = <Row>({ name, unit, zh, en, of }: Bounded<Row>): ColumnOf<Row>[] => {
  const part = (row: Row, which: 'value' | 'low' | 'high'): number | null => {
    const known = of(row);
    return 'figure' in known ? known.figure[which] : null;
  };
  return [
    { name, unit, zh, en, read: (row) => part(row, 'value') },
    {
      name: `${name}Low`,
      unit,
      zh: `${zh}：下界`,
      en: `${en}: lower bound`,
      read: (row) => part(row, 'low'),
    },
    {
      name: `${name}High`,
      unit,
      zh: `${zh}：上界`,
      en: `${en}: upper bound`,
      read: (row) => part(row, 'high'),
    },
  ];
};

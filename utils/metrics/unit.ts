/** What a figure counts in, which says how it is written. */
export type Unit =
  | 'count'
  | 'perMinute'
  | 'seconds'
  | 'fraction'
  | 'money'
  | 'coin'
  | 'number'
  | 'perTenThousand';

/** Whether it tells what was earned, spent or given: money, and what gifts are worth. A rate of two amounts tells neither. */
export const isAmount = (unit: Unit): boolean => unit === 'money' || unit === 'coin';

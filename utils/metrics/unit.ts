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

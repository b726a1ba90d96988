import { useEffect } from 'preact/hooks';
import type { Keeping } from '../../../utils/exchange/copies/copies.ts';
import type { DashboardData } from '../data.ts';
import { useRun } from '../useRun.ts';
import { useSource } from '../useSource.ts';

interface Props {
  readonly data: DashboardData;
  readonly keeping: Keeping;
}

/** Sees to the copies while the dashboard is open: whenever broadcasts change, and now and then. */
export function Copying({ data, keeping: { days, count, legalDays } }: Props) {
  const run = useRun();
  const broadcasts = useSource(data.broadcasts);
  // What is over is listed only once it is prepared, whichever page is open.
  useSource(data.preparing);
  const views = broadcasts.state === 'read' ? broadcasts.value : null;
  useEffect(() => {
    if (views) run(() => data.copyWhatIsDue(views, { days, count, legalDays }));
  }, [data, run, views, days, count, legalDays]);
  return null;
}

import { useEffect, useRef } from 'preact/hooks';
import type { Keeping } from '../../../utils/exchange/copies/copies.ts';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';

interface Props {
  readonly data: DashboardData;
  readonly keeping: Keeping;
}

/** Sees to the copies while the dashboard is open: whenever broadcasts change, and now and then. */
export function Copying({ data, keeping: { days, count } }: Props) {
  const { run } = useToast();
  const broadcasts = useSource(data.broadcasts);
  // What is over is listed only once it is prepared, whichever page is open.
  useSource(data.preparing);
  const views = broadcasts.state === 'read' ? broadcasts.value : null;
  // A failure makes it anew: it must not be what another round begins with.
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (views) latest.current(() => data.copyWhatIsDue(views, { days, count }));
  }, [data, views, days, count]);
  return null;
}

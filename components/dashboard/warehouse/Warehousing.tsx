import { useEffect, useRef } from 'preact/hooks';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';
import { told } from './told.ts';

/** How often it is looked whether a broadcast is over, in milliseconds. */
const EVERY = 60_000;

/** Sends broadcasts by themselves while the dashboard is open, where the user asked for that. */
export function Warehousing({ data }: { readonly data: DashboardData }) {
  const warehouse = useSource(data.warehouse);
  const automatic = warehouse.state === 'read' && (warehouse.value?.setup.automatic ?? false);
  return automatic ? <Sending data={data} /> : null;
}

function Sending({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  const { show } = useToast();
  const broadcasts = useSource(data.broadcasts);
  // What is over is listed only once it is prepared, whichever page is open.
  useSource(data.preparing);
  const isRead = broadcasts.state === 'read';
  const views = useRef(isRead ? broadcasts.value : []);
  if (isRead) views.current = broadcasts.value;
  const tell = useRef(show);
  tell.current = show;
  useEffect(() => {
    if (!isRead) return undefined;
    const stop = new AbortController();
    let busy = false;
    let last = '';
    const round = async (): Promise<void> => {
      if (busy) return;
      busy = true;
      try {
        await data.sendToWarehouse(views.current, () => undefined, stop.signal);
        last = '';
      } catch (error) {
        const text = say('warehouse.failedAlone', { reason: told(error, say) });
        // A server that stays away is told of once.
        if (!stop.signal.aborted && text !== last) tell.current({ text });
        last = text;
      } finally {
        busy = false;
      }
    };
    void round();
    const timer = setInterval(() => void round(), EVERY);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [data, isRead, say]);
  return null;
}

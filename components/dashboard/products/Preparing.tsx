import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useSource } from '../useSource.ts';

/** Prepares what is not yet, and says how many broadcasts are still missing. */
export function Preparing({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  const preparing = useSource(data.preparing);
  const count = preparing.state === 'read' ? preparing.value : 0;
  return <output class="quiet">{count > 0 && say('list.preparing', { count })}</output>;
}

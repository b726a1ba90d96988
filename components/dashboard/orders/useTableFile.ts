import { useState } from 'preact/hooks';
import { OrdersRefused } from '../../../utils/exchange/orders/refused.ts';
import type { OrderTable } from '../../../utils/exchange/orders/table.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';

interface TableFile {
  readonly read: (file: File) => void;
  /** Why the last file could not be read, in a sentence. */
  readonly problem: string | null;
}

/** Reads a table out of a file. `onTable` is called with null as soon as another file is read. */
export function useTableFile(
  data: Pick<DashboardData, 'readOrderTable'>,
  onTable: (table: OrderTable | null) => unknown,
): TableFile {
  const { say } = useSay();
  const { run } = useToast();
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File): Promise<void> => {
    setProblem(null);
    await onTable(null);
    try {
      await onTable(await data.readOrderTable(file));
    } catch (error) {
      if (!(error instanceof OrdersRefused)) throw error;
      setProblem(say(`orders.refused_${error.reason}`));
    }
  };
  return { read: (file) => run(() => take(file)), problem };
}

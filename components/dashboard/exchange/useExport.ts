import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { EXTENSION } from '../../../utils/exchange/archive/manifest.ts';
import { extensionFor, nameFor } from '../../../utils/exchange/wish.ts';
import { localZone } from '../../../utils/exchange/zone.ts';
import { type Duration, duration, moment } from '../../../utils/units.ts';
import type { DashboardData } from '../data.ts';
import type { Exportable, ExportChoice } from './choice.ts';
import { beginSaving, type Saving } from './saving.ts';

/** How far an export is. */
export interface Progress {
  /** 0 to 1. */
  readonly share: number;
  /** Null as long as nobody can tell. */
  readonly left: Duration | null;
}

/**
 * Runs one export at a time, into a file of its own; what it needs is loaded only now.
 *
 * @returns how far it is, null while none runs; what starts one and answers with the file's name, or null where
 * it was cancelled; what cancels it
 */
export function useExport(data: DashboardData) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);

  const start = async (choice: ExportChoice, views: readonly Exportable[]): Promise<string | null> => {
    const extension =
      choice.kind === 'archive' ? EXTENSION : extensionFor({ ...choice, format: choice.kind });
    const name = `${nameFor(views, localZone())}.${extension}`;
    const saving = await beginSaving(name);
    if (!saving) return null;
    const { signal } = (running.current = new AbortController());
    const began = performance.now();
    const tell = (share: number): void => {
      const left = share > 0 ? duration(((performance.now() - began) * (1 - share)) / share) : null;
      setProgress({ share, left });
    };
    setProgress({ share: 0, left: null });
    try {
      await write(data, choice, views, saving, tell, signal);
      await saving.done();
      return name;
    } catch (error) {
      await saving.drop();
      if (signal.aborted) return null;
      throw error;
    } finally {
      setProgress(null);
    }
  };
  return { progress, start, cancel: () => running.current?.abort() };
}

async function write(
  data: DashboardData,
  choice: ExportChoice,
  views: readonly Exportable[],
  { write: out }: Saving,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const keys = views.map(({ key }) => key);
  if (choice.kind === 'archive') {
    const { writeArchive } = await import('../../../utils/exchange/archive/write.ts');
    const rows = await data.stored(keys);
    signal.throwIfAborted();
    await out(writeArchive(rows, { at: moment(Date.now()), by: browser.runtime.getManifest().version }));
    return;
  }
  const { exportTables } = await import('../../../utils/exchange/export.ts');
  const { tables, viewers, mark, kind: format } = choice;
  const wish = { keys, tables, format, viewers, mark };
  await exportTables(wish, localZone(), { read: data.exported, write: out, progress, signal });
}

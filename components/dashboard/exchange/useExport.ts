import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { EXTENSION } from '../../../utils/exchange/archive/manifest.ts';
import { ArchiveTooLarge } from '../../../utils/exchange/archive/refused.ts';
import { extensionFor, nameFor } from '../../../utils/exchange/wish.ts';
import { localZone } from '../../../utils/exchange/zone.ts';
import { mergeWhole } from '../../../utils/store/merge.ts';
import type { WholeRows } from '../../../utils/store/whole.ts';
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

/** How an export ended, in a key of the interface's words: cancelled, it may have left an empty file. */
interface Ended {
  readonly as: 'done' | 'cancelled' | 'cancelledLeft' | 'tooLarge';
  readonly file: string;
}

/**
 * Runs one export at a time, into a file of its own; what it needs is loaded only now.
 *
 * @returns how far it is, null while none runs; what starts one and answers with how it ended, or null where no
 * file was begun; what cancels it
 */
export function useExport(data: DashboardData) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);

  const start = async (choice: ExportChoice, views: readonly Exportable[]): Promise<Ended | null> => {
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
      await Promise.race([write(data, choice, views, saving, tell, signal), cancelled(signal)]);
      await saving.done();
      return { as: 'done', file: name };
    } catch (error) {
      const gone = await saving.drop();
      if (signal.aborted) return { as: gone ? 'cancelled' : 'cancelledLeft', file: name };
      if (error instanceof ArchiveTooLarge) return { as: 'tooLarge', file: name };
      throw error;
    } finally {
      setProgress(null);
    }
  };
  return { progress, start, cancel: () => running.current?.abort() };
}

/** Fails once it is cancelled, whatever is being read just then. */
const cancelled = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

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
    const rows: WholeRows[] = [];
    for (const key of keys) {
      rows.push(await data.stored([key]));
      signal.throwIfAborted();
      // To pack them is one more step.
      progress(rows.length / (keys.length + 1));
    }
    const made = { at: moment(Date.now()), by: browser.runtime.getManifest().version };
    await out(writeArchive(mergeWhole(...rows), made));
    return;
  }
  const { exportTables } = await import('../../../utils/exchange/export.ts');
  const { tables, viewers, mark, kind: format } = choice;
  const wish = { keys, tables, format, viewers, mark };
  await exportTables(wish, localZone(), { read: data.exported, write: out, progress, signal });
}

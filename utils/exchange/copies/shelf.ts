import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type BroadcastKey, moment } from '../../units.ts';
import type { Copy } from './copies.ts';

/** Where copies lie, within the browser's folder of downloads. */
export const FOLDER = 'Roomtally';

/** Asked for when copies are switched on, within the click. */
export const allowCopies = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ['downloads'] });
export const mayCopy = (): Promise<boolean> => browser.permissions.contains({ permissions: ['downloads'] });

const LEDGER = 'copies';
const Time = v.pipe(v.number(), v.transform(moment));
/** Of copies made by earlier versions is assumed what lets them stay for longer. */
const Copies = v.array(
  v.pipe(
    v.object({
      key: v.pipe(
        v.string(),
        v.transform((key) => key as BroadcastKey),
      ),
      kept: v.optional(v.boolean(), false),
      mine: v.optional(v.boolean(), true),
      from: v.optional(Time),
      state: v.string(),
      madeAt: Time,
      download: v.nullable(v.number()),
      file: v.optional(v.nullable(v.string()), null),
      tooLarge: v.optional(v.boolean(), false),
    }),
    v.transform(({ from, ...copy }): Copy => ({ ...copy, from: from ?? copy.madeAt })),
  ),
);

/** The copies that were made; none where that cannot be read. */
export async function readCopies(): Promise<Copy[]> {
  const stored = v.safeParse(Copies, (await browser.storage.local.get(LEDGER))[LEDGER] ?? []);
  return stored.success ? stored.output : [];
}

export const writeCopies = (copies: readonly Copy[]): Promise<void> =>
  browser.storage.local.set({ [LEDGER]: copies });

/** Puts a file into the folder, in the place of one of the same name; answers with the download's number. */
export async function saveCopy(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  try {
    const filename = `${FOLDER}/${name}`;
    const id = await browser.downloads.download({
      url,
      filename,
      conflictAction: 'overwrite',
      saveAs: false,
    });
    await finished(id);
    return id;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Waits for a download; throws where it did not come to its end. */
async function finished(id: number): Promise<void> {
  for (;;) {
    const changed = nextChange();
    const [download] = await browser.downloads.search({ id });
    if (download?.state === 'complete') return;
    if (download?.state !== 'in_progress') throw new Error(download?.error ?? 'The download is gone.');
    await changed;
  }
}

/** The next change of any download. */
const nextChange = (): Promise<void> =>
  new Promise((resolve) => {
    const heard = (): void => {
      browser.downloads.onChanged.removeListener(heard);
      resolve();
    };
    browser.downloads.onChanged.addListener(heard);
  });

/** Deletes a copy's file and its line in the browser's list; the user may have deleted either. */
export async function removeDownload({ download }: Pick<Copy, 'download'>): Promise<void> {
  if (download === null) return;
  const [known] = await browser.downloads.search({ id: download });
  if (known?.exists) await browser.downloads.removeFile(download);
  await browser.downloads.erase({ id: download });
}

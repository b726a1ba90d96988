import type { Reason } from '../../../utils/exchange/archive/refused.ts';
import type { WholeRows } from '../../../utils/store/whole.ts';

/** What chosen files hold, and which were refused. */
export interface Read {
  readonly rows: readonly WholeRows[];
  /** The files that they are of, in the same order. */
  readonly whole: readonly File[];
  readonly refused: readonly { readonly file: string; readonly reason: Reason }[];
}

/** Reads archives, each whole or not at all; what reads them is loaded only now. */
export async function readFiles(files: readonly File[]): Promise<Read> {
  const [{ readArchive }, { ArchiveRefused }] = await Promise.all([
    import('../../../utils/exchange/archive/read.ts'),
    import('../../../utils/exchange/archive/refused.ts'),
  ]);
  const rows: WholeRows[] = [];
  const whole: File[] = [];
  const refused: { file: string; reason: Reason }[] = [];
  for (const file of files) {
    try {
      rows.push(readArchive(new Uint8Array(await file.arrayBuffer())));
      whole.push(file);
    } catch (error) {
      if (!(error instanceof ArchiveRefused)) throw error;
      refused.push({ file: file.name, reason: error.reason });
    }
  }
  return { rows, whole, refused };
}

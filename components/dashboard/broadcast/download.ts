import type { ExportFile } from '../../../utils/exchange/file.ts';

/** Browsers read the file some time after the click; a file kept in memory for a minute harms nobody. */
const KEPT_MS = 60_000;

/** Hands a file to the user, through the browser's own downloads. */
export function download(name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}

/** The same with a text. */
export const downloadText = ({ name, type, text }: ExportFile): void =>
  download(name, new Blob([text], { type }));

import { type Capture, captureFrom } from './capture.ts';
import { CaptureError } from './schema.ts';

/** A browser keeps a text of this size several times over while it is read. */
export const MOST_FILE = 256 << 20;

/**
 * Reads a HAR that the user chose.
 *
 * @throws CaptureError where it is none that can be replayed
 */
export async function readCaptureFile(file: Blob & { readonly name: string }): Promise<Capture> {
  const { name, size } = file;
  if (size > MOST_FILE) throw new CaptureError('tooLarge', `${name}: larger than ${MOST_FILE} bytes`);
  const text = await file.text();
  let har: unknown;
  try {
    har = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CaptureError('json', `${name}: not JSON, or cut`, { cause: error });
  }
  return captureFrom(har, name);
}

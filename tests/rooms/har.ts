import { readFile } from 'node:fs/promises';
import { CaptureError, checkHar, type Har } from '../../utils/exchange/har/schema.ts';
import { brokenAt } from './json.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'this file may not be read',
};

/** Reads a HAR file. Throws a `CaptureError`. */
export async function readHar(file: string): Promise<Har> {
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new CaptureError('json', `${file}: ${REASONS[code] ?? message}`);
  });
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    const { line, column } = brokenAt(source);
    throw new CaptureError('json', `${file}: not JSON from line ${line}, column ${column} on`, {
      cause: error,
    });
  }
  return checkHar(value, file);
}

import { type Capture, captureOf } from '../../utils/exchange/har/capture.ts';
import { readHar } from './har.ts';

export { type Capture, type CapturedPage, captureFrom } from '../../utils/exchange/har/capture.ts';

/** Reads a capture from a file. Throws a `CaptureError`. */
export async function readCapture(file: string): Promise<Capture> {
  return captureOf(await readHar(file), file);
}

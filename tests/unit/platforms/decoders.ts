import type { Platform, Site } from '../../../utils/platforms/platform.ts';

type Decode = Platform['decode'];

const DECODERS = import.meta.glob<Decode>('../../../utils/platforms/*/decode.ts', {
  eager: true,
  import: 'decode',
});

/** The decoder of a platform that the registry names. */
export function decoderOf({ id }: Site): Decode {
  const decode = DECODERS[`../../../utils/platforms/${id}/decode.ts`];
  if (!decode) throw new Error(`${id} has no decoder.`);
  return decode;
}

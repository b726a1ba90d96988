import type { ViewerHash } from '../units.ts';
import { keyedBlake2s } from './blake2s.ts';

/** Length of a viewer key in bytes. */
export const KEY_BYTES = 32;
const HASH_BYTES = 8;

/** Turns an id into its hash under one key; without the key the id can be neither found nor tried out. */
export type HashViewer = (id: string) => ViewerHash;

const HEX = /* #__PURE__ */ Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Keyed BLAKE2s (RFC 7693), cut by its own parameter to 64 bits. */
export function viewerHasher(key: Uint8Array): HashViewer {
  const hash = keyedBlake2s(key, HASH_BYTES);
  return (id) => {
    const bytes = hash(id);
    let digits = '';
    for (let byte = 0; byte < HASH_BYTES; byte += 1) digits += HEX[bytes[byte] ?? 0];
    return digits as ViewerHash;
  };
}

/** The same with a secret in base64, as a recorder gets it. */
export const hasherOf = (secret: string): HashViewer =>
  viewerHasher(Uint8Array.from(atob(secret), (character) => character.charCodeAt(0)));

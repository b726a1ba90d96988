import { blake2s } from '@noble/hashes/blake2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ViewerHash } from '../units.ts';

/** Length of a viewer key in bytes. */
export const KEY_BYTES = 32;
const HASH_BYTES = 8;

/** Turns an id into its hash under one key; without the key the id can be neither found nor tried out. */
export type HashViewer = (id: string) => ViewerHash;

/** Keyed BLAKE2s (RFC 7693), cut by its own parameter to 64 bits. */
export const viewerHasher =
  (key: Uint8Array): HashViewer =>
  (id) =>
    bytesToHex(blake2s(utf8ToBytes(id), { key, dkLen: HASH_BYTES })) as ViewerHash;

/** The same with a secret in base64, as a recorder gets it. */
export const hasherOf = (secret: string): HashViewer =>
  viewerHasher(Uint8Array.from(atob(secret), (character) => character.charCodeAt(0)));

/** Bytes as base64. */
export const base64Of = (bytes: Uint8Array): string =>
  btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));

/**
 * Whether a text is base64 with its padding, of any length: engines count through a class of characters, but
 * give up on a group that repeats millions of times.
 */
export const isBase64 = (text: string): boolean =>
  text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);

/** The bytes that a text in base64 stands for; null where it is not one. */
export function bytesOfBase64(text: unknown): Uint8Array<ArrayBuffer> | null {
  if (typeof text !== 'string') return null;
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null; // the browser's only way to say that it is not base64
  }
}

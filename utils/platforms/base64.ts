/** Bytes as base64. */
export const base64Of = (bytes: Uint8Array): string =>
  btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));

/** The bytes that a text in base64 stands for; null where it is not one. */
export function bytesOfBase64(text: unknown): Uint8Array<ArrayBuffer> | null {
  if (typeof text !== 'string') return null;
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null; // the browser's only way to say that it is not base64
  }
}

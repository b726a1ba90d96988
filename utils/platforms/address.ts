/** An address, or null where the text is none. `URL.parse` would do, in newer browsers than all in use. */
export const urlOf = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

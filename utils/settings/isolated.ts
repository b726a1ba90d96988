/** What is written from right to left, or turns what stands around it. */
const TURNS = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/;
/** Turns what follows, up to its end: https://unicode.org/reports/tr9/#Explicit_Directional_Embeddings */
const EXPLICIT = /[\u202A-\u202E\u2066-\u2069]/g;

/** A stranger's text as it may stand within a sentence: whatever its direction, the rest of the sentence keeps its own. */
export const isolated = (text: string): string =>
  TURNS.test(text) ? `\u2068${text.replaceAll(EXPLICIT, '')}\u2069` : text;

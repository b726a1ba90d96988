const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A text's letters, as a reader counts them: nothing that belongs together is taken apart. */
export const lettersOf = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

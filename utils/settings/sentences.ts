import type { Language } from './language.ts';

/** Sentences one after another: Chinese ones carry their own space. */
export const inARow = (language: Language, ...sentences: readonly string[]): string =>
  sentences.join(language === 'zh' ? '' : ' ');

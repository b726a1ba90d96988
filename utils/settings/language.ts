export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A text in each of the interface's languages. */
export type Text = Readonly<Record<Language, string>>;

/** The language to use for a browser's preference, as BCP 47 tags in order. */
export function languageFor(tags: readonly string[]): Language {
  for (const tag of tags) {
    const language = LANGUAGES.find((known) => tag.toLowerCase().startsWith(known));
    if (language) return language;
  }
  return 'en';
}

/** The tag by which numbers and times are written. */
export const LOCALE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

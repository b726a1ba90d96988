import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Language } from '../../utils/settings/language.ts';
import { type Say, wordsIn } from '../../utils/settings/words.ts';

interface Speech {
  readonly language: Language;
  readonly say: Say;
}

const Speech = createContext<Speech>({ language: 'zh', say: wordsIn('zh') });

/** The language of everything inside. */
export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ComponentChildren;
}) {
  const speech = useMemo(() => ({ language, say: wordsIn(language) }), [language]);
  return <Speech.Provider value={speech}>{children}</Speech.Provider>;
}

/** The words of the interface, and the language in which numbers are to be written. */
export const useSay = (): Speech => useContext(Speech);

import type { MetricId } from '../../metrics/definitions.ts';
import { SAYS } from '../../metrics/says.ts';
import { SET_IDS, type SetId } from '../../metrics/sets/ids.ts';
import { SOURCES, type SourceId } from '../../metrics/sources.ts';
import type { Language, Text } from '../language.ts';

/** What a definition set makes of a metric that it defines itself. */
type Key = `${SetId}:${MetricId}`;

const written = <Name extends string>(
  texts: readonly (readonly [string, Text])[],
): Readonly<Record<Language, Readonly<Record<Name, string>>>> => {
  const inLanguage = (language: Language) =>
    Object.fromEntries(texts.map(([name, text]) => [name, text[language]])) as Record<Name, string>;
  return { zh: inLanguage('zh'), en: inLanguage('en') };
};

/** Metrics' formulas in words. */
export const says = written<Key>(
  SET_IDS.flatMap((set) => Object.entries(SAYS[set]).map(([id, text]) => [`${set}:${id}`, text] as const)),
);

/** Where figures come from. */
export const sources = written<SourceId>(Object.entries(SOURCES));

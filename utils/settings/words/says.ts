import type { Sign } from '../../events/signs.ts';
import { SET_NAMES } from '../../metrics/says/set-names.ts';
import { RULE_NAMES } from '../../recorder/rules.ts';
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

/** What definition sets are called. */
export const sets = written<SetId>(Object.entries(SET_NAMES));

/** The rules that sign comments. */
export const signs = written<Sign>(Object.entries(RULE_NAMES));

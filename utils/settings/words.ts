import { alertWords } from '../alerts/words.ts';
import type { Language } from './language.ts';
import { alerts as aside } from './words/alerts.ts';
import { common } from './words/common.ts';
import { compare } from './words/compare.ts';
import { dashboard } from './words/dashboard.ts';
import { definitions } from './words/definitions.ts';
import { figures } from './words/figures.ts';
import { metrics as names } from './words/metrics.ts';
import { overlay } from './words/overlay.ts';
import { popup } from './words/popup.ts';

/** A part's words: the same keys with the same placeholders in each language. */
type Table = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Metrics' names and the words that explain their figures. */
const metrics = { zh: { ...names.zh, ...figures.zh }, en: { ...names.en, ...figures.en } };

/** What alerts say, and what is said about them. */
const alerts = { zh: { ...alertWords.zh, ...aside.zh }, en: { ...alertWords.en, ...aside.en } };

const TABLES = {
  alerts,
  common,
  compare,
  dashboard,
  definitions,
  metrics,
  overlay,
  popup,
} as const satisfies Record<string, Table>;

type Tables = typeof TABLES;
type Part = keyof Tables;
/** `part.key`. */
export type WordKey = { [Name in Part]: `${Name}.${keyof Tables[Name]['zh'] & string}` }[Part];
type Text<Key extends WordKey> = Key extends `${infer Name extends Part}.${infer Word}`
  ? Word extends keyof Tables[Name]['zh']
    ? Tables[Name]['zh'][Word]
    : never
  : never;
type Placeholders<Sentence> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type Values<Key extends WordKey> = [Placeholders<Text<Key>>] extends [never]
  ? []
  : [values: Record<Placeholders<Text<Key>>, string | number>];

export type Say = <Key extends WordKey>(key: Key, ...values: Values<Key>) => string;

/** The interface's words in one language. `{name}` in a sentence is filled from `values`. */
export function wordsIn(language: Language): Say {
  return (key, ...[values]) => {
    const [part, word] = key.split('.') as [Part, string];
    const table: Readonly<Record<string, string>> = TABLES[part][language];
    return (table[word] ?? key).replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
      String((values as Record<string, string | number> | undefined)?.[name] ?? whole),
    );
  };
}

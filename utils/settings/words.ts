import { alertWords } from '../alerts/words.ts';
import type { Language } from './language.ts';
import { alerts as aside } from './words/alerts.ts';
import { common } from './words/common.ts';
import type { compare } from './words/compare.ts';
import type { dashboard } from './words/dashboard.ts';
import type { definitions } from './words/definitions.ts';
import type { exchange } from './words/exchange.ts';
import { figures } from './words/figures.ts';
import { metrics as names } from './words/metrics.ts';
import { overlay } from './words/overlay.ts';
import type { popup } from './words/popup.ts';

/** A part's words: the same keys with the same placeholders in each language. */
type Table = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Metrics' names and the words that explain their figures. */
const metrics = { zh: { ...names.zh, ...figures.zh }, en: { ...names.en, ...figures.en } };

/** What alerts say, and what is said about them. */
const alerts = { zh: { ...alertWords.zh, ...aside.zh }, en: { ...alertWords.en, ...aside.en } };

/** What every page of ours says, and what only the extension's own pages say and bring: rooms do without. */
const here = { alerts, common, metrics, overlay } as const satisfies Record<string, Table>;
interface Brought {
  readonly compare: typeof compare;
  readonly dashboard: typeof dashboard;
  readonly definitions: typeof definitions;
  readonly exchange: typeof exchange;
  readonly popup: typeof popup;
}

const tables: Record<string, Table> = { ...here };

export function bringWords(brought: Brought): void {
  Object.assign(tables, brought);
}

type Tables = typeof here & Brought;

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
    return (tables[part]?.[language][word] ?? key).replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
      String((values as Record<string, string | number> | undefined)?.[name] ?? whole),
    );
  };
}

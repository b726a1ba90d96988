import { alertWords } from '../alerts/words.ts';
import type { Language } from './language.ts';
import { severities } from './words/alerts.ts';
import type { CardWords } from './words/cards.ts';
import { common } from './words/common.ts';
import { figures } from './words/figures.ts';
import { metrics as names } from './words/metrics.ts';
import { overlay } from './words/overlay.ts';
import type { PageWords } from './words/pages.ts';

/** A part's words: the same keys with the same placeholders in each language. */
type Table = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** What alerts say, and how grave they are. */
const alerts = { zh: { ...alertWords.zh, ...severities.zh }, en: { ...alertWords.en, ...severities.en } };

/** Metrics' names, and what stands by their figures. */
const metrics = { zh: { ...names.zh, ...figures.zh }, en: { ...names.en, ...figures.en } };

/** What every page of ours says. Live pages do without the rest: what cards say they fetch. */
const here = { alerts, common, metrics, overlay } as const satisfies Record<string, Table>;

const tables: Record<string, Table> = { ...here };

/** Adds words to those that are here. */
export function bringWords(brought: CardWords | PageWords): void {
  for (const [part, table] of Object.entries<Table>(brought)) {
    tables[part] = { zh: { ...tables[part]?.zh, ...table.zh }, en: { ...tables[part]?.en, ...table.en } };
  }
}

/** Whether what cards say is here. */
export const hasCardWords = (): boolean => 'says' in tables;

type Tables = typeof here & CardWords & PageWords;

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

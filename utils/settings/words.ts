import { isolated } from './isolated.ts';
import type { Language } from './language.ts';
import type { OwnWords } from './words/own.ts';
import type { RoomWords } from './words/rooms.ts';

/** A part's words: the same keys with the same placeholders in each language. */
type Table = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** The words that are here: the extension's own pages bring them, live pages are sent theirs. */
const tables: Record<string, Table> = {};

/** Adds words to those that are here. */
export function bringWords(brought: Partial<RoomWords> | Partial<OwnWords>): void {
  for (const [part, table] of Object.entries<Table>(brought)) {
    tables[part] = { zh: { ...tables[part]?.zh, ...table.zh }, en: { ...tables[part]?.en, ...table.en } };
  }
}

type Tables = RoomWords & OwnWords;

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

/** The interface's words in one language. `{name}` in a sentence is filled from `values`, and turns none of it around. */
export function wordsIn(language: Language): Say {
  return (key, ...[values]) => {
    const [part, word] = key.split('.') as [Part, string];
    return (tables[part]?.[language][word] ?? key).replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
      isolated(String((values as Record<string, string | number> | undefined)?.[name] ?? whole)),
    );
  };
}

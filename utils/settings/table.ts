import type { Language } from './language.ts';

type Placeholders<Sentence> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type SamePlaceholders<Zh, En> = {
  readonly [Key in keyof Zh]: Key extends keyof En
    ? [Placeholders<Zh[Key]>, Placeholders<En[Key]>] extends [Placeholders<En[Key]>, Placeholders<Zh[Key]>]
      ? En[Key]
      : `placeholders differ: ${Placeholders<Zh[Key]> & string}`
    : 'missing in English';
};

/** A table of words: the compiler refuses a key or a placeholder that one language lacks. */
export function table<
  const Zh extends Readonly<Record<string, string>>,
  const En extends Readonly<Record<keyof Zh, string>>,
>(zh: Zh, en: En & SamePlaceholders<Zh, En>): { readonly [Name in Language]: Name extends 'zh' ? Zh : En } {
  return { zh, en };
}

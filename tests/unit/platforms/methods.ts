/** A table in the source of a decoder, with the type that it declares, on one line or on several. */
const TABLE =
  /^(?:export )?const [A-Z]+: (?:(Methods)|Readonly<Record<\w+, (.*)>>) = \{(?:(.*)\};|\n([\s\S]*?)^\};)$/gm;
/** What the tables of messages lead to: what reads one, or the kind of event that it is. */
const READS = /\b(?:Read|Reader|Feed|Said|Sighting|Decoded|EventKind)\b/;
const KEY_ON_A_LINE = /(?:^|,) *(?:'([^']+)'|(\w+)):/g;
const KEY_OF_A_BLOCK = /^ {2}(?:'([^']+)'|(\w+))[:,]/gm;

/** The names that a decoder's tables have for messages and for what is told apart within them. */
export const methodsIn = (source: string): string[] =>
  [...source.matchAll(TABLE)].flatMap(([, methods, leadsTo = '', line, block = '']) => {
    if (methods) return keysOf(readIn(block), KEY_OF_A_BLOCK);
    if (!READS.test(leadsTo)) return [];
    return line === undefined ? keysOf(block, KEY_OF_A_BLOCK) : keysOf(line, KEY_ON_A_LINE);
  });

/** The readers among what else is said of methods. */
const readIn = (block: string): string =>
  (/^ {2}read: \{\n([\s\S]*?)^ {2}\},$/m.exec(block)?.[1] ?? '').replaceAll(/^ {2}/gm, '');

/** `20_009` is the number 20009. */
const NUMBER = /^\d+(?:_\d+)*$/;

const keysOf = (table: string, key: RegExp): string[] =>
  [...table.matchAll(key)].map(([, quoted, plain = '']) => {
    if (quoted !== undefined) return quoted;
    return NUMBER.test(plain) ? plain.replaceAll('_', '') : plain;
  });

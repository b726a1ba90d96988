import type { Random } from '../random.ts';
import { FLAT } from './flat.ts';

type Way = (text: string, chance: Random, donor: string) => string;

/** Names that every object has, or that make one another. */
const INHERITED = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'] as const;
const FRAGMENTS = [
  '"',
  '\\',
  '\0',
  '\u{d800}',
  '\r\n',
  '}',
  ']',
  ',',
  ':',
  ' ;',
  '=',
  '💐',
  '\u{feff}',
] as const;
/** Where nesting that no serializer could write is put in. */
const DEEP = '<deep>';
const DEPTH = 20_000;
const VALUES = [
  null,
  true,
  '',
  0,
  -1,
  0.1,
  1e308,
  2 ** 53 + 2,
  '-5',
  '9'.repeat(400),
  '1e999',
  'NaN',
  '999999999999亿',
  '10万+',
  '１２',
  '12.'.repeat(50),
  ' '.repeat(5000),
  [],
  {},
  [[[[]]]],
  { length: 2 ** 32 },
  DEEP,
  ...INHERITED,
] as const;

const place = (text: string, chance: Random): number => chance.int(0, text.length);
const put = (text: string, at: number, more: string, over = 0): string =>
  text.slice(0, at) + more + text.slice(at + over);

const BASE64 = /^(?:[\w+/]{4}){2,}[\w+/=]{0,4}$/;

/** A text within JSON may be JSON again, or bytes in base64: it is spoilt within. */
function otherText(text: string, chance: Random): unknown {
  if (/^\s*[[{]/.test(text)) return spoiltText(text, chance, '');
  if (!BASE64.test(text)) return chance.pick(VALUES);
  const bytes = Buffer.from(text, 'base64');
  const isJson = bytes[0] === 0x7b;
  return isJson
    ? Buffer.from(spoiltText(bytes.toString(), chance, '')).toString('base64')
    : Buffer.from(chance.pick(FLAT)(bytes, chance, bytes)).toString('base64');
}

/** A value of which any part, at any depth, is another, is missing or is called something else. */
function other(value: unknown, chance: Random): unknown {
  if (typeof value === 'string' && chance.chance(0.8)) return otherText(value, chance);
  if (typeof value !== 'object' || value === null || chance.chance(0.1)) return chance.pick(VALUES);
  const entries: [string, unknown][] = Object.entries(value);
  const at = chance.int(0, entries.length - 1);
  const [key, inner] = entries[at] ?? ['', null];
  const way = chance.next();
  if (way < 0.85) entries[at] = [key, other(inner, chance)];
  else if (way < 0.9) entries[at] = [chance.pick(INHERITED), inner];
  else if (way < 0.95) entries.splice(at, 1);
  else entries.push([chance.pick(INHERITED), chance.pick(VALUES)]);
  return Array.isArray(value) ? entries.map(([, each]) => each) : written(entries);
}

/** `__proto__` too becomes a field, as it does where JSON is parsed. */
const written = (entries: readonly [string, unknown][]): object => {
  const fields: object = {};
  for (const [name, value] of entries) {
    Object.defineProperty(fields, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return fields;
};

const deep = (chance: Random): string => {
  const [open, close] = chance.pick([
    ['[', ']'],
    ['{"a":', '}'],
  ] as const);
  return `${open.repeat(DEPTH)}1${chance.chance(0.5) ? close.repeat(DEPTH) : ''}`;
};

/** JSON, in a callback or not, that is sound but for one value. */
function within(text: string, chance: Random): string {
  const [, before = '', json = text, after = ''] = /^([\w$]+\()?([\s\S]*?)(\);?)?$/.exec(text) ?? [];
  try {
    const wrong = JSON.stringify(other(JSON.parse(json), chance)) ?? '';
    return `${before}${wrong.replace(`"${DEEP}"`, () => deep(chance))}${after}`;
  } catch {
    return put(text, place(text, chance), chance.pick(FRAGMENTS)); // spoilt before, or never JSON
  }
}

const WAYS: readonly [Way, ...Way[]] = [
  within,
  within,
  within,
  within,
  (text, chance) => put(text, place(text, chance), chance.pick(FRAGMENTS), chance.int(0, 2)),
  (text, chance) => put(text, place(text, chance), String.fromCharCode(chance.int(0, 0xffff)), 1),
  (text, chance) => put(text, place(text, chance), chance.pick(INHERITED)),
  (text, chance) => put(text, place(text, chance), '', chance.int(1, 30)),
  (text, chance) => text.slice(0, place(text, chance)),
  (text, chance) => text.slice(place(text, chance)),
  (text, chance, donor) => text.slice(0, place(text, chance)) + donor.slice(place(donor, chance)),
  (text, chance) => put(text, place(text, chance), text.slice(0, place(text, chance))),
  (_, chance) => Buffer.from(chance.bytes(chance.int(0, 200))).toString('latin1'),
];

/** A body of text with something wrong in it, or several things. */
export function spoiltText(text: string, chance: Random, donor: string): string {
  if (chance.chance(0.0002)) return deep(chance);
  let wrong = text;
  for (let times = chance.chance(0.8) ? 1 : chance.int(2, 4); times > 0; times -= 1) {
    wrong = chance.pick(WAYS)(wrong, chance, donor);
  }
  return wrong;
}

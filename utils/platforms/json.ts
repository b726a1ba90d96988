import { type Bounds, exactly } from '../events/readings.ts';
import { readRounded } from './rounded.ts';

export type Fields = Readonly<Record<string, unknown>>;

const utf8 = new TextDecoder();
/** Of these readers' few words a schema would weigh more than all the rest of a platform on a live page. */
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const PLAIN = /^-?\d{1,15}(?:\.\d{1,6})?$/;

const LONG = /\d{16}/;
const LONG_WHOLE = /^-?\d{16,}$/;
/** What is between two escapes of a text is passed over in one step: texts may be megabytes long. */
const TEXT_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

/**
 * What a JSON body says; null where it is not JSON. A JSONP answer may still be in its callback. Whole numbers
 * of 16 digits and more are ids: they come as text, because a JavaScript number would round them.
 */
export function readJson(body: string | Uint8Array): unknown {
  const json = uncalled(typeof body === 'string' ? body : utf8.decode(body));
  try {
    const value: unknown = JSON.parse(json);
    if (!LONG.test(json)) return value;
    return JSON.parse(
      json.replaceAll(TEXT_OR_NUMBER, (part) => (LONG_WHOLE.test(part) ? `"${part}"` : part)),
    );
  } catch {
    return null; // cut, or an error page
  }
}

/** `callback(answer);` without its callback. */
function uncalled(script: string): string {
  const trimmed = script.trim();
  return /^[\w$]/.test(trimmed) && trimmed.includes('(')
    ? trimmed.slice(trimmed.indexOf('(') + 1, trimmed.lastIndexOf(')'))
    : trimmed;
}

/** An object's fields; none where it is something else. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text, or a number as one: ids come as both. Null where there is none. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A number, or a text that is one. Beyond what a JavaScript number holds exactly nothing is counted. */
export function amountOf(value: unknown): number | null {
  const amount = typeof value === 'string' && PLAIN.test(value) ? Number(value) : value;
  return typeof amount === 'number' && Math.abs(amount) <= Number.MAX_SAFE_INTEGER ? amount : null;
}

/** A count of things done: a whole number from 1 on; 1 where none is said. */
export const countOf = (value: unknown): number => Math.max(1, Math.floor(amountOf(value) ?? 1));

/** A figure as shown to people: "1.2万", "3.4%" (a fraction), "¥1,234.50", or plain. */
export function shownOf(value: unknown): Bounds | null {
  const amount = amountOf(value);
  if (amount !== null) return amount < 0 ? null : exactly(amount);
  if (typeof value !== 'string') return null;
  const bare = value.replaceAll(/[¥￥,\s]|元$/g, '');
  const percent = /^(\d{1,9})(?:\.(\d{1,6}))?%$/.exec(bare);
  if (!percent) return amountOf(bare) === null ? readRounded(bare) : exactly(Math.max(0, Number(bare)));
  const [, whole = '', decimals = ''] = percent;
  const half = 0.5 / 10 ** (decimals.length + 2);
  const fraction = Number(`${whole}.${decimals || '0'}`) / 100;
  return { low: Math.max(0, fraction - half), high: fraction + half };
}

/** Far more objects than any page's state or console's answer that is read this way holds. */
const MOST_OBJECTS = 5000;

/** Every object of an answer whose shape is not known, the outer ones first. */
export function* objectsIn(value: unknown): Generator<Fields> {
  const waiting: unknown[] = [value];
  for (let next = 0; next < Math.min(waiting.length, MOST_OBJECTS); next += 1) {
    const found = waiting[next];
    if (!Array.isArray(found)) yield fieldsOf(found);
    for (const inner of Object.values(found ?? {})) {
      if (typeof inner === 'object' && inner !== null) waiting.push(inner);
    }
  }
}

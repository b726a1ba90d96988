import { fieldsOf } from '../../../platforms/json.ts';
import { type Opening, textPart } from './opening.ts';
import { type Inner, Written } from './part.ts';

/** A value of JSON as a part. */
export const valuePart = (value: unknown, opening: Opening): Written<unknown> =>
  new Written<unknown>({
    type: typeof value === 'number' ? 'number' : typeof value === 'string' ? 'text' : 'bytes',
    whole: value,
    blank: blankOf(value),
    original: () => (typeof value === 'number' || typeof value === 'string' ? String(value) : null),
    named: (pseudonym) => (typeof value === 'number' ? Number(pseudonym) : pseudonym),
    inner: () => {
      if (typeof value === 'string') return opening.text(value, false);
      if (Array.isArray(value)) return listInner(value, opening);
      return typeof value === 'object' && value !== null ? objectInner(value, opening) : null;
    },
  });

function blankOf(value: unknown): unknown {
  if (typeof value === 'string') return '';
  if (typeof value === 'number') return 0;
  if (Array.isArray(value)) return [];
  return typeof value === 'object' && value !== null ? {} : value;
}

function listInner(list: readonly unknown[], opening: Opening): Inner<unknown> {
  const items = list.map((item) => valuePart(item, opening));
  return {
    parts: items.map((item) => ['', item] as const),
    write: () => items.map((item) => item.write()),
  };
}

const NAME = /^[A-Za-z_$][\w$.-]{0,40}$/;

/** Names of fields stay, but for those that are no names: there they may be ids. */
function objectInner(object: object, opening: Opening): Inner<unknown> {
  const fields = Object.entries(fieldsOf(object)).map(([name, value]) => ({
    name,
    key: NAME.test(name) ? null : textPart(name, opening),
    value: valuePart(value, opening),
  }));
  return {
    parts: fields.flatMap(({ name, key, value }) =>
      key ? [['key', key] as const, ['value', value] as const] : [[name, value] as const],
    ),
    write: () =>
      Object.fromEntries(fields.map(({ name, key, value }) => [key ? key.write() : name, value.write()])),
  };
}

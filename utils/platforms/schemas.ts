import * as v from 'valibot';

/** A count, or text that is one: bodies hold both. Beyond what a JavaScript number holds exactly nothing is counted. */
export const Count = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,16}$/), v.transform(Number))]),
  v.minValue(0),
  v.maxValue(Number.MAX_SAFE_INTEGER),
);

/** An id as text. A number beyond 2^53 was rounded when it was read, and names nothing. */
export const Id = v.union([
  v.pipe(v.string(), v.minLength(1)),
  v.pipe(v.number(), v.safeInteger(), v.transform(String)),
]);

/** A field that is passed over where it is missing or cannot be read: the others stand. */
export const maybe = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined);

/** A list, each entry to be looked at by itself. */
export const List = v.array(v.unknown());

/** The value where it is what the schema says; null where it is not. */
export function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}

/** What stands at a path within a value; undefined where the path breaks off. */
export function dig(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}

/** The list at a path within a value; empty where there is none. */
export const listAt = (value: unknown, ...path: readonly string[]): readonly unknown[] =>
  parsed(List, dig(value, ...path)) ?? [];

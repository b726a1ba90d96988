import { ByteTree, type Seen } from './byte-tree.ts';
import type { Recording } from './recordings.ts';
import { type Field, SCHEMA, type Schema } from './webcast-schema.ts';

/**
 * The schema of all that a recording's messages hold. What is known of them names a few of their fields; the others,
 * nine tenths of the bytes, are found in the recording: a piece of bytes is a message where it reads as one each time
 * it comes, else a text where it is one each time. A peer that decodes whole messages decodes all of these.
 */
export function wholeSchema({ frames }: Recording): Schema {
  const envelope = new ByteTree();
  for (const { response } of frames) envelope.add(response);
  const schema: Record<string, Field[]> = {};
  const batch = envelope.fields.get(1)?.message;
  schema['Response'] = fieldsOf('Response', envelope, schema, new Set([1]));
  schema['Message'] = fieldsOf('Message', batch ?? new ByteTree(), schema, new Set([1, 2]));
  for (const [method, tree] of payloadsOf(frames)) schema[method] = fieldsOf(method, tree, schema);
  return schema;
}

/** Every method's payloads as one tree. */
function payloadsOf(frames: Recording['frames']): ReadonlyMap<string, ByteTree> {
  const trees = new Map<string, ByteTree>();
  for (const { response } of frames)
    for (const { method, payload } of ByteTree.messages(response)) {
      const tree = trees.get(method) ?? new ByteTree();
      tree.add(payload);
      trees.set(method, tree);
    }
  return trees;
}

/** The fields of a message; those of messages within it are added to the schema. */
function fieldsOf(
  name: string,
  tree: ByteTree,
  schema: Record<string, Field[]>,
  known = new Set<number>(),
): Field[] {
  const own = (SCHEMA[name] ?? []).filter(({ number }) => known.has(number));
  const others = [...tree.fields]
    .filter(([number]) => !known.has(number))
    .map(([number, seen]): Field => {
      const type = typeOf(seen);
      const field = { number, name: `f${number}`, repeated: seen.isRepeated };
      if (type !== 'message') return { ...field, type };
      const inner = `${name}_${number}`;
      schema[inner] = fieldsOf(inner, seen.message, schema);
      return { ...field, type: inner };
    });
  return [...own, ...others];
}

function typeOf({
  wire,
  isMessage,
  isText,
}: Seen): 'uint64' | 'fixed64' | 'fixed32' | 'message' | 'string' | 'bytes' {
  if (wire === 0) return 'uint64';
  if (wire === 1) return 'fixed64';
  if (wire === 5) return 'fixed32';
  return isText ? 'string' : isMessage ? 'message' : 'bytes';
}

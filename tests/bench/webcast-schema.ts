/** A field of a message: its number, what it holds, and whether it comes again and again. */
export interface Field {
  readonly number: number;
  readonly name: string;
  readonly type: 'uint64' | 'fixed64' | 'fixed32' | 'string' | 'bytes' | (string & {});
  readonly repeated: boolean;
}

/** Messages by name. */
export type Schema = Readonly<Record<string, readonly Field[]>>;

/** Written `number name type`, a list with `[]` behind its type. */
const fields = (...written: readonly string[]): readonly Field[] =>
  written.map((one) => {
    const [number = '', name = '', type = ''] = one.split(' ');
    return { number: Number(number), name, type: type.replace('[]', ''), repeated: type.endsWith('[]') };
  });

/** The envelopes, whose fields peers go by. */
export const SCHEMA: Schema = {
  Response: fields('1 messages Message[]'),
  Message: fields('1 method string', '2 payload bytes'),
};

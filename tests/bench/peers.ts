import { create, createFileRegistry, type DescMessage, fromBinary } from '@bufbuild/protobuf';
import {
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
} from '@bufbuild/protobuf/wkt';
import protobuf from 'protobufjs';
import { deserializeMessage } from 'tiktok-live-connector';
import type { Field, Schema } from './webcast-schema.ts';

/** Reads a batch of messages whole, those that it knows each into an object of its own. */
export interface Peer {
  readonly name: string;
  readonly decode: (response: Uint8Array) => void;
}

/** A batch's envelope: the messages in it, by method. */
interface Batch {
  readonly messages?: readonly { readonly method?: string; readonly payload?: Uint8Array }[];
}

/** Messages within others have an underscore in their names. */
const methodsOf = (schema: Schema): string[] =>
  Object.keys(schema).filter((name) => /^Webcast[^_]+$/.test(name));

type Decode = (bytes: Uint8Array) => unknown;

const whole =
  (batch: (bytes: Uint8Array) => Batch, payloads: ReadonlyMap<string, Decode>): Peer['decode'] =>
  (response) => {
    for (const { method = '', payload } of batch(response).messages ?? [])
      if (payload) payloads.get(method)?.(payload);
  };

/** https://protobufjs.github.io/protobuf.js/: it writes a decoder for each type when first asked. */
export function protobufjs(schema: Schema): Peer {
  const rule = ({ repeated }: Field) => (repeated ? { rule: 'repeated' } : {});
  const nested = Object.fromEntries(
    Object.entries(schema).map(([name, all]) => [
      name,
      { fields: Object.fromEntries(all.map((f) => [f.name, { type: f.type, id: f.number, ...rule(f) }])) },
    ]),
  );
  const root = protobuf.Root.fromJSON({ nested });
  const typeOf = (name: string) => root.lookupType(name);
  const batch = typeOf('Response');
  return {
    name: 'protobufjs',
    decode: whole(
      (bytes) => batch.decode(bytes) as protobuf.Message & Batch,
      new Map(
        methodsOf(schema).map((name) => {
          const type = typeOf(name);
          return [name, (bytes: Uint8Array) => type.decode(bytes)];
        }),
      ),
    ),
  };
}

const SCALARS: Readonly<Record<string, Type>> = {
  uint64: Type.UINT64,
  fixed64: Type.FIXED64,
  fixed32: Type.FIXED32,
  bool: Type.BOOL,
  string: Type.STRING,
  bytes: Type.BYTES,
};

/** https://github.com/bufbuild/protobuf-es, by a descriptor that is made of the same schema. */
export function bufbuild(schema: Schema): Peer {
  const messageType = Object.entries(schema).map(([name, all]) => ({
    name,
    field: all.map((f) => ({
      name: f.name,
      number: f.number,
      label: f.repeated ? Label.REPEATED : Label.OPTIONAL,
      type: SCALARS[f.type] ?? Type.MESSAGE,
      ...(!(f.type in SCALARS) && { typeName: `.${f.type}` }),
    })),
  }));
  const file = create(FileDescriptorProtoSchema, { name: 'webcast.proto', syntax: 'proto3', messageType });
  const registry = createFileRegistry(create(FileDescriptorSetSchema, { file: [file] }));
  const typeOf = (name: string): DescMessage => {
    const found = registry.getMessage(name);
    if (!found) throw new Error(`${name} is not in the descriptor`);
    return found;
  };
  const batch = typeOf('Response');
  const types = new Map(methodsOf(schema).map((name) => [name, typeOf(name)]));
  return {
    name: '@bufbuild/protobuf',
    decode: whole(
      (bytes) => fromBinary(batch, bytes) as unknown as Batch,
      new Map([...types].map(([name, type]) => [name, (bytes: Uint8Array) => fromBinary(type, bytes)])),
    ),
  };
}

/** https://github.com/zerodytrash/TikTok-Live-Connector, with the schema it ships: TikTok's rooms only. */
export function tiktokLiveConnector(): Peer {
  return {
    name: 'tiktok-live-connector',
    decode: (response) => void deserializeMessage('ProtoMessageFetchResult', Buffer.from(response)),
  };
}

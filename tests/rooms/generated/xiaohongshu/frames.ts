export const SOME_ROOM = '822496009116810558';
export const SOME_TIME = 1_786_806_861_000;

/** A message of a room as a push carries it; `told` is JSON text, in which long ids stand as numbers. */
export interface Pushed {
  readonly told: string;
  readonly id?: string;
  readonly room?: string;
  readonly at?: number;
}

export type About = Omit<Pushed, 'told'>;

let messages = 0;

const packed = ({ told, id = `uuid-${++messages}`, room = SOME_ROOM, at = SOME_TIME }: Pushed) => ({
  d: Buffer.from(
    JSON.stringify({
      command: 1,
      customData: told,
      msgId: '1405932634744033280',
      roomId: room,
      roomType: 'LIVE',
      ts: at,
      uuid: id,
    }),
  ).toString('base64'),
  e: {},
  m: '1405932634744033280',
});

/** A socket's frame with these messages. */
export const push = (...pushed: readonly Pushed[]): string =>
  JSON.stringify({
    v: 1,
    t: 4,
    m: '0a513b13178680686114379941',
    b: { d: { a: 0, b: pushed.map(packed), biz: 'room', t: SOME_TIME } },
  });

/** An answer to what the page signalled; 9001 to a join says that the room is closed. */
export const signal = (code = 0, message = 'success'): string =>
  JSON.stringify({ v: 1, t: 2, m: '13610d8f75dcd6-1a005fcfb12', b: { a: { c: code, m: message } } });

/** Any message; ids that are text of digits are written as the numbers they are on the wire. */
export const message = (
  type: string,
  fields: Readonly<Record<string, unknown>>,
  about: About = {},
): Pushed => ({
  ...about,
  told: JSON.stringify({ type, current_time: about.at ?? SOME_TIME, ...fields }).replaceAll(
    /"number:(\d+)"/g,
    '$1',
  ),
});

/** A whole number that JavaScript cannot hold, to be written as a number. */
export const long = (digits: string): string => `number:${digits}`;

export const VIEWER = '123456789';
export const ROOM = '555';
export const SOME_TIME = 1_767_225_600_000;

export type Tags = Readonly<Record<string, string | number | undefined>>;

/** A tag's value as it is sent: no spaces, semicolons or line ends. */
const escaped = (value: string): string =>
  value
    .replaceAll('\\', '\\\\')
    .replaceAll(';', String.raw`\:`)
    .replaceAll(' ', String.raw`\s`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\n', String.raw`\n`);

/** A line with tags; those that are undefined are not sent. */
export const line = (command: string, tags: Tags, said?: string): string => {
  const pairs = Object.entries(tags).filter(([, value]) => value !== undefined);
  const head = pairs.map(([name, value]) => `${name}=${escaped(String(value))}`).join(';');
  const tail = said === undefined ? '' : ` :${said}`;
  return `@${head} :passer!passer@passer.tmi.twitch.tv ${command} #channel${tail}`;
};

const about = (tags: Tags): Tags => ({
  'badge-info': '',
  'display-name': 'passer by',
  id: 'a-b-c',
  'room-id': ROOM,
  'tmi-sent-ts': SOME_TIME,
  'user-id': VIEWER,
  ...tags,
});

export const privmsg = (tags: Tags = {}, said = 'hello; there') => line('PRIVMSG', about(tags), said);
export const notice = (kind: string, tags: Tags = {}) =>
  line('USERNOTICE', about({ 'msg-id': kind, ...tags }));
export const mystery = (origin: string, count: number, tags: Tags = {}) =>
  notice('submysterygift', { 'msg-param-origin-id': origin, 'msg-param-mass-gift-count': count, ...tags });
export const subgift = (origin: string, recipient: string, tags: Tags = {}) =>
  notice('subgift', { 'msg-param-origin-id': origin, 'msg-param-recipient-id': recipient, ...tags });

/** A message of the push socket. */
export const pushed = (message: object, topic?: string): string =>
  JSON.stringify({
    id: 'x',
    type: 'notification',
    notification: { subscription: { id: 'y' }, type: 'pubsub', pubsub: JSON.stringify(message), topic },
  });

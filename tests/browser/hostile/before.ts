/** What a page's script did that ran before ours, as they do when the extension is installed beside an open page. */
export interface Before {
  /** What it got from what passed through the natives that it replaced. */
  readonly read: string[];
  /** How many ends of the private port it holds. */
  readonly ports: number;
  readonly errors: string[];
}

/**
 * Runs in a page before anything else: replaces what the tap keeps for itself, takes the private port's other end, and
 * says through it whatever can be said.
 */
export function lieInWait(): void {
  const state = { read: [] as string[], ports: 0, errors: [] as string[] };
  Reflect.set(window, '__before', state);
  addEventListener('error', ({ message, filename }) => state.errors.push(`${message} ${filename}`));
  const noted = (what: unknown): void => {
    const text = typeof what === 'string' ? what : JSON.stringify(what);
    if (state.read.length < 20_000) state.read.push(text ?? String(what));
  };
  const SOCKET = 'wss://webcast5-ws-web-lf.douyin.com/webcast/im/push/v2/?room_id=1';
  const NONSENSE: readonly unknown[] = [
    null,
    7,
    'text',
    {},
    [],
    [99, 'x', null],
    [0, SOCKET, 1e10],
    [0, SOCKET, { length: 1e4 }],
    [0, { toString: 1 }, new ArrayBuffer(8)],
    [1, SOCKET, new Map([[1, 2]])],
    [2, '__proto__', '{"__proto__":{"polluted":1}}'],
    [4, SOCKET, null],
  ];
  const { postMessage } = MessagePort.prototype;
  document.addEventListener('rt-offer', (event) => {
    const [port] = (event as MessageEvent).ports;
    if (!port) return;
    state.ports += 1;
    for (let time = 0; time < 200; time += 1)
      for (const nonsense of NONSENSE) Reflect.apply(postMessage, port, [nonsense]);
  });
  for (const [owner, name] of [
    [MessagePort.prototype, 'postMessage'],
    [EventTarget.prototype, 'dispatchEvent'],
    [Response.prototype, 'clone'],
    [Blob.prototype, 'arrayBuffer'],
    [JSON, 'stringify'],
    [WeakSet.prototype, 'has'],
    [RegExp.prototype, 'exec'],
  ] as const) {
    const native: unknown = Reflect.get(owner, name);
    let busy = false;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]): unknown {
      if (!busy) {
        busy = true;
        try {
          noted(`${name} ${args.map(String).join(' ')}`.slice(0, 500));
        } finally {
          busy = false;
        }
      }
      return Reflect.apply(native as () => unknown, this, args) as unknown;
    });
  }
}

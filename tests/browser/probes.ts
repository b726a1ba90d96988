/** What can be asked for of an extension that is where this says. */
export interface Asked {
  /** The address that the extension's own pages begin with. */
  readonly base: string;
}

/**
 * The probes: what a page can see of its own world, each by its name. Runs in the page, and must be whole in
 * itself; the same answers are expected beside the extension and without it. Not among them is what a worker
 * sees, or a realm of a frame that browsers keep scripts out of: there natives are as the browser made them, and
 * a page that holds its own against those may tell. So may one that asks its own `toString` for the text of
 * another frame's natives, for each frame's knows those of its frame alone. Nor is it tried how many calls deep an
 * error's stack goes: in Chromium, which cuts off what is deeper than ten, it may lack three.
 */
export async function probe({ base }: Asked): Promise<Record<string, unknown>> {
  const textOf = (value: unknown) => Function.prototype.toString.call(value);
  const attempt = (work: () => unknown): string => {
    try {
      return String(work());
    } catch (error) {
      const { name, message, stack } = error as Error;
      return `${name}: ${message} | ${stack?.split('\n').length} | ${stack?.includes('extension')}`;
    }
  };
  const natives: [object, string][] = [
    [window, 'WebSocket'],
    [window, 'fetch'],
    [window, 'Worker'],
    [XMLHttpRequest.prototype, 'open'],
    [XMLHttpRequest.prototype, 'send'],
    [Response.prototype, 'json'],
    [Response.prototype, 'text'],
    [Response.prototype, 'arrayBuffer'],
    [Function.prototype, 'toString'],
    [document, 'dispatchEvent'],
  ];
  const functions = natives.map(
    ([owner, name]) => Reflect.get(owner, name) as { name: string; length: number },
  );
  const getters = (
    [
      [Response.prototype, 'body'],
      [MessageEvent.prototype, 'data'],
      [XMLHttpRequest.prototype, 'response'],
      [XMLHttpRequest.prototype, 'responseText'],
      [WebSocket.prototype, 'onmessage'],
    ] as const
  ).map(([owner, name]) => [owner, name, Object.getOwnPropertyDescriptor(owner, name)] as const);
  const body = getters[0]?.[2]?.get;
  const shapes = (owner: object, name: string) => {
    const descriptor: Record<string, unknown> = { ...Object.getOwnPropertyDescriptor(owner, name) };
    const { value, get, set, ...flags } = descriptor;
    return [flags, typeof value, typeof get, typeof set];
  };

  const socket = new WebSocket('wss://live.douyin.com/nowhere');
  const told: string[] = [];
  const closed = new Promise<void>((done) => {
    socket.addEventListener('error', ({ isTrusted }) => told.push(`first ${isTrusted}`));
    socket.onerror = () => told.push('second');
    socket.addEventListener('close', ({ type }) => {
      told.push(type, String(new Error('here').stack?.includes('extension')));
      done();
    });
  });
  class Own extends WebSocket {}
  const own = new Own('wss://live.douyin.com/nowhere');

  const echo = new WebSocket('wss://live.douyin.com/.room/echo');
  echo.binaryType = 'arraybuffer';
  const frames: string[] = [];
  const heard = new Promise<void>((done) => {
    const hear = (who: string) => (event: MessageEvent<unknown>) => {
      const { data } = event;
      const said = typeof data === 'string' ? data : `${(data as ArrayBuffer).byteLength} bytes`;
      const same = event.data === data && Object.keys(event).join() === 'isTrusted' && event.isTrusted;
      const stack = new Error('heard').stack ?? '';
      frames.push(`${who} ${said} ${same} ${stack.split('\n').length} ${stack.includes('extension')}`);
      queueMicrotask(() => frames.push(`after ${who} ${said}`));
    };
    echo.addEventListener('message', hear('first'));
    echo.onmessage = hear('second');
    echo.addEventListener('message', hear('third'));
    echo.onopen = () => {
      for (const said of ['one', new Uint8Array(3), 'two']) echo.send(said);
    };
    echo.addEventListener('message', ({ data }) => data === 'two' && setTimeout(done));
  });
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const fresh = frame.contentWindow as (Window & typeof globalThis) | null;
  const inFrame = ['WebSocket', 'fetch', 'Worker'].map((name) => {
    const native = (fresh && Reflect.get(fresh, name)) as { name: string; length: number };
    const text = fresh ? fresh.Function.prototype.toString.call(native) : '';
    return [native.name, native.length, text, shapes(fresh ?? {}, name)];
  });
  const framed = [window.length, window.frames[0] === fresh, Object.keys(fresh ?? {}).length > 0];
  frame.remove();

  const order: string[] = [];
  const response = new Response('{"a":1}');
  const read = response.json().then((value: unknown) => order.push(`json ${JSON.stringify(value)}`));
  order.push('after the call');
  queueMicrotask(() => order.push('microtask'));
  const stack = await Promise.resolve().then(() => new Error('then').stack);
  const load = new Promise<string>((done) => {
    const request = new XMLHttpRequest();
    request.addEventListener('loadend', () =>
      done(`${request.status} ${new Error('loaded').stack?.includes('extension')}`),
    );
    request.open('GET', '/nowhere');
    request.send();
  });
  await Promise.all([read, closed, load, heard]);
  echo.close();
  const rejected = await response.text().catch((error: unknown) => String(error));

  const files = ['manifest.json', 'room.js', 'tap.js', 'overlay.json', 'platforms.json', 'icon/128.png'];
  const asked = files.map((file) =>
    fetch(base + file).then(
      ({ status }) => `${status}`,
      (error: unknown) => String(error),
    ),
  );
  const pictures = files.map(
    (file) =>
      new Promise<string>((done) => {
        const picture = new Image();
        picture.onload = () => done('there');
        picture.onerror = () => done('not there');
        picture.src = base + file;
      }),
  );

  return {
    'global names': Object.getOwnPropertyNames(window).toSorted(),
    'global symbols': Object.getOwnPropertySymbols(window).map(String),
    'resources of the extension, fetched': await Promise.all(asked),
    'resources of the extension, as pictures': await Promise.all(pictures),
    'what the page loaded': performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('extension')).length,
    'names and lengths': functions.map(({ name, length }) => [name, length]),
    'natives’ text': [...functions, ...getters.map(([, , getter]) => getter?.get)].map(textOf),
    'the text of toString itself': [
      Function.prototype.toString.toString(),
      textOf(Function.prototype.toString),
    ],
    descriptors: [...natives, ...getters].map(([owner, name]) => shapes(owner, name)),
    'own keys': [
      WebSocket,
      WebSocket.prototype,
      Response.prototype,
      XMLHttpRequest.prototype,
      ...functions,
    ].map((each) => Reflect.ownKeys(each).map(String)),
    prototypes: functions.map((each) => Object.getPrototypeOf(each) === Function.prototype),
    'a constructor and its prototype': [
      WebSocket.prototype.constructor === WebSocket,
      Object.isExtensible(WebSocket),
      WebSocket.CONNECTING,
      WebSocket.CLOSED,
    ],
    instanceof: [
      socket instanceof WebSocket,
      socket instanceof EventTarget,
      Object.getPrototypeOf(socket) === WebSocket.prototype,
      socket.constructor === WebSocket,
    ],
    subclasses: [own instanceof Own, own instanceof WebSocket, Object.getPrototypeOf(own) === Own.prototype],
    'called without new': attempt(() =>
      Reflect.apply(WebSocket as unknown as () => void, null, ['wss://a.b']),
    ),
    'made of what is no constructor': attempt(
      () => new (XMLHttpRequest.prototype.open as unknown as new () => unknown)(),
    ),
    'a bad address': attempt(() => new WebSocket('not an address')),
    'bad receivers': [
      attempt(() => Reflect.apply(body ?? (() => {}), {}, [])),
      attempt(() => Reflect.apply(XMLHttpRequest.prototype.open, {}, ['GET', '/'])),
      attempt(() => Function.prototype.toString.call({})),
    ],
    'error stacks': [stack?.split('\n').length, stack?.includes('extension'), await load],
    handlers: [socket.onmessage, socket.onclose],
    'the order of frames, as each listener hears them': frames,
    'a fresh frame': [framed, inFrame],
    'the order of what happens': [order, told],
    'a body that was read': rejected,
    elements: [...document.querySelectorAll('*')].map((each) =>
      [each.localName, ...each.getAttributeNames(), each.shadowRoot === null].join(' '),
    ),
  };
}

import {
  CLOSED,
  HELLO,
  JSONP,
  type Kind,
  OFFER,
  RESPONSE,
  SOCKET,
  STATE,
  TAKEN,
  WORKER,
} from './protocol.ts';

/**
 * Copies the traffic that a page receives to a private port. It runs in the page's own world before the
 * page's first script, keeps every native it needs before the page can touch it, and leaves no trace that
 * a page would trip over: natives are wrapped in proxies that keep names, lengths, prototypes and text.
 * It parses nothing and never throws into the page.
 */
export function installTap(): void {
  const { apply, construct } = Reflect;
  const { getOwnPropertyDescriptor, defineProperty } = Object;
  const getter = (owner: object, name: string) => getOwnPropertyDescriptor(owner, name)?.get ?? (() => null);
  const get = (read: () => unknown, self: unknown): unknown => apply(read, self, []);
  const { blobBytes, post, listen, exec, clone, arrayBuffer, then, has, put, find, keep, stringify } = {
    post: MessagePort.prototype.postMessage,
    listen: EventTarget.prototype.addEventListener,
    exec: RegExp.prototype.exec,
    clone: Response.prototype.clone,
    arrayBuffer: Response.prototype.arrayBuffer,
    blobBytes: Blob.prototype.arrayBuffer,
    then: Promise.prototype.then,
    has: WeakSet.prototype.has,
    put: WeakSet.prototype.add,
    find: WeakMap.prototype.get,
    keep: WeakMap.prototype.set,
    stringify: JSON.stringify,
  };
  const xhr = XMLHttpRequest.prototype;
  const [blobSize, dataOf, socketUrl, responseUrl, bodyUsed, xhrUrl, xhrType, xhrBody, xhrText] = [
    getter(Blob.prototype, 'size'),
    getter(MessageEvent.prototype, 'data'),
    getter(WebSocket.prototype, 'url'),
    getter(Response.prototype, 'url'),
    getter(Response.prototype, 'bodyUsed'),
    getter(xhr, 'responseURL'),
    getter(xhr, 'responseType'),
    getter(xhr, 'response'),
    getter(xhr, 'responseText'),
  ];

  let port: MessagePort | null = null;
  let traffic: RegExp | null = null;
  const hand = (kind: Kind, url: string, body: unknown): void => {
    // Posting clones at once: what the page does to its own buffer afterwards does not matter.
    if (port) apply(post, port, [[kind, url, body]]);
  };
  const isBlob = (body: unknown): boolean => {
    try {
      return get(blobSize, body) !== null;
    } catch {
      return false;
    }
  };
  /** How many pieces wait for a Blob to be read, and the last of them. */
  let waiting = 0;
  let last: unknown = Promise.resolve();
  /** Hands a piece over, in order. Firefox lets no Blob through to the other side: its bytes are read here. */
  const send = (kind: Kind, url: string, body: unknown): void => {
    const blob = isBlob(body);
    if (!blob && waiting === 0) return hand(kind, url, body);
    waiting += 1;
    const bytes: unknown = blob ? apply(blobBytes, body, []) : body;
    const done = (read: unknown): void =>
      quietly(() => {
        waiting -= 1;
        if (read !== undefined) hand(kind, url, read);
      });
    const next = apply(then, last, [() => bytes]);
    last = apply(then, next, [done, () => done(undefined)]);
  };
  const wanted = (url: unknown): url is string => traffic !== null && apply(exec, traffic, [url]) !== null;

  const originals = new WeakMap<object, unknown>();
  const wrap = (owner: object, name: string, handler: ProxyHandler<() => unknown>): void => {
    const descriptor = getOwnPropertyDescriptor(owner, name);
    const part = descriptor?.get ? 'get' : 'value';
    const native: unknown = descriptor?.[part];
    if (typeof native !== 'function') return;
    const proxy = new Proxy(native as () => unknown, handler);
    apply(keep, originals, [proxy, native]);
    defineProperty(owner, name, { ...descriptor, [part]: proxy });
  };
  /** Lets `copy` see the receiver before or after a native does its work on it. */
  const copying = (copy: (self: object) => void, when: 'before' | 'after'): ProxyHandler<() => unknown> => ({
    apply: (native, self: object, args) =>
      unseen(() => {
        if (when === 'before') quietly(() => copy(self));
        const result: unknown = apply(native, self, args);
        if (when === 'after') quietly(() => copy(self));
        return result;
      }),
  });

  const seen = new WeakSet();
  const first = (thing: object): boolean => {
    if (apply(has, seen, [thing])) return false;
    apply(put, seen, [thing]);
    return true;
  };

  const copySocket = (socket: object): void => {
    const url = get(socketUrl, socket);
    if (!wanted(url)) return;
    apply(listen, socket, [
      'message',
      (event: object) => quietly(() => send(SOCKET, url, get(dataOf, event))),
    ]);
    apply(listen, socket, ['close', () => quietly(() => send(CLOSED, url, null))]);
  };
  /** A response is copied as the page reads it: a hold on `fetch` would be a hold on its errors too. */
  const copyResponse = (response: object): void => {
    const url = get(responseUrl, response);
    if (!wanted(url) || get(bodyUsed, response) || !first(response)) return;
    const body = apply(arrayBuffer, apply(clone, response, []), []);
    void apply(then, body, [(bytes: unknown) => quietly(() => send(RESPONSE, url, bytes)), () => {}]);
  };
  const copyRequest = (request: object): void => {
    if (!first(request)) return;
    const copy = (): void => {
      const url = get(xhrUrl, request);
      if (!wanted(url)) return;
      const type = get(xhrType, request);
      const body = get(type === '' || type === 'text' ? xhrText : xhrBody, request);
      send(RESPONSE, url, type === 'json' ? stringify(body) : body);
    };
    apply(listen, request, ['load', () => quietly(copy)]);
  };

  wrap(Function.prototype, 'toString', {
    apply: (native, self, args) =>
      unseen(() => apply(native, apply(find, originals, [self]) ?? self, args) as unknown),
  });
  /** Lets `made` see what a page makes of a class of the browser's, where there is such a class. */
  const making = (name: 'WebSocket' | 'Worker' | 'SharedWorker', made: (thing: object) => void): void => {
    wrap(window, name, {
      construct: (native, args, target) =>
        unseen(() => {
          const thing = construct(native, args, target) as object;
          quietly(() => made(thing));
          return thing;
        }),
    });
    const value = window[name] as typeof window.WebSocket | undefined;
    if (value)
      defineProperty(value.prototype, 'constructor', {
        value,
        writable: true,
        enumerable: false,
        configurable: true,
      });
  };
  making('WebSocket', copySocket);
  making('Worker', () => hand(WORKER, '', null));
  making('SharedWorker', () => hand(WORKER, '', null));
  for (const name of ['arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text', 'body']) {
    wrap(Response.prototype, name, copying(copyResponse, 'before'));
  }
  wrap(xhr, 'open', copying(copyRequest, 'after'));

  /** A JSONP answer calls a global function once: it is stood in for until it is called. */
  const watchJsonp = (pattern: RegExp): void => {
    const globals = window as unknown as Record<string, unknown>;
    const standIn = (script: HTMLScriptElement): void => {
      const url = script.src;
      const name = pattern.test(url) ? /[?&](?:callback|cb|jsonp)=([\w$]+)/.exec(url)?.[1] : undefined;
      const callback = name && globals[name];
      if (!name || typeof callback !== 'function') return;
      globals[name] = function (this: unknown, ...args: unknown[]): unknown {
        globals[name] = callback;
        quietly(() => send(JSONP, url, stringify(args[0])));
        return apply(callback as () => unknown, this, args) as unknown;
      };
    };
    new MutationObserver((changes) =>
      quietly(() => {
        for (const { addedNodes } of changes) {
          for (const node of addedNodes) if (node instanceof HTMLScriptElement) standIn(node);
        }
      }),
    ).observe(document, { childList: true, subtree: true });
  };
  const copyState = (names: readonly string[]): void => {
    for (const name of names) {
      const value = (window as unknown as Record<string, unknown>)[name];
      if (value === undefined) continue;
      // A script that holds data is a global by its id.
      quietly(() => send(STATE, name, value instanceof HTMLScriptElement ? value.text : stringify(value)));
    }
  };

  const take = (event: Event): void => {
    const { data, ports } = event as MessageEvent<unknown>;
    const [addresses, jsonp, state] = String(data).split('\n');
    port = ports[0] ?? null;
    traffic = addresses ? new RegExp(addresses) : null;
    if (jsonp) watchJsonp(new RegExp(jsonp));
    if (state)
      document.addEventListener('DOMContentLoaded', () => copyState(state.split(',')), { once: true });
    document.dispatchEvent(new Event(TAKEN));
  };
  document.addEventListener(OFFER, take, { once: true });
  document.dispatchEvent(new Event(HELLO));
}

/**
 * Errors that a native throws through a proxy show our file in their stack; Firefox calls it code without a name.
 * There the clean stack is the error's own, which a page that looks for that may tell.
 */
function unseen<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    quietly(() => {
      const { stack } = error as Error;
      const clean = stack?.replaceAll(/^.*(?:-extension:.*\/tap\.js|@<anonymous code>:).*\n?/gm, '');
      if (clean !== stack) (error as Error).stack = clean ?? '';
    });
    throw error;
  }
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The page must never learn of us: what cannot be copied is not copied.
  }
}

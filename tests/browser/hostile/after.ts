/** What a page's script found out and did that runs while its room is counted. */
export interface After {
  /** Which of our calls went through what the page put in a native's place. */
  readonly heard: string[];
  readonly errors: string[];
  /** Everything that could be read of what lies over the page. */
  readonly seen: string;
  readonly removed: number;
}

/**
 * Runs in a page whose room is counted: replaces natives and notes who calls them with what, floods the document with
 * events, forges and closes sockets, covers what lies over the page and takes it away, and reads what it can of it.
 */
export async function attack(figures: readonly string[]): Promise<After> {
  const heard: string[] = [];
  const errors: string[] = [];
  addEventListener('error', ({ message, filename }) => errors.push(`${message} ${filename}`));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));

  // Natives, replaced by what notes the call and goes on: an address of ours in an argument is one of our calls.
  const { apply } = Reflect;
  const ours = (what: unknown): boolean => Array.isArray(what) && typeof what[1] === 'string';
  for (const [owner, name] of [
    [MessagePort.prototype, 'postMessage'],
    [Promise.prototype, 'then'],
    [Array.prototype, 'push'],
    [Array.prototype, 'shift'],
    [Reflect, 'apply'],
    [Reflect, 'construct'],
    [WeakSet.prototype, 'has'],
    [WeakMap.prototype, 'get'],
    [RegExp.prototype, 'test'],
  ] as const) {
    const native: unknown = Reflect.get(owner, name);
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]): unknown {
      if (args.some(ours) || ours(this)) heard[heard.length] = name;
      return apply(native as () => unknown, this, args) as unknown;
    });
  }
  // What a proxy's handler would inherit: for as long as one socket is looked at.
  const trap = (name: string, at: 'get' | 'has' | 'getPrototypeOf'): void => {
    const shared = Object.getPrototypeOf({}) as object;
    Reflect.defineProperty(shared, name, {
      __proto__: null,
      configurable: true,
      value: (...args: unknown[]): unknown => {
        heard[heard.length] = `handler ${name}`;
        return apply(Reflect[at] as () => unknown, null, args) as unknown;
      },
    } as PropertyDescriptor);
    void WebSocket.OPEN;
    void ('OPEN' in WebSocket);
    void Object.getPrototypeOf(XMLHttpRequest.prototype.open);
    Reflect.deleteProperty(shared, name);
  };
  for (const name of ['get', 'has', 'getPrototypeOf'] as const) trap(name, name);

  // Ports offered to whoever speaks up.
  let ports = 0;
  document.addEventListener('rt-offer', () => (ports += 1));
  for (let time = 0; time < 5000; time += 1)
    for (const name of ['rt-hello', 'rt-taken', 'DOMContentLoaded']) document.dispatchEvent(new Event(name));
  const channel = new MessageChannel();
  channel.port1.addEventListener('message', ({ data }) => (heard[heard.length] = `offered ${String(data)}`));
  channel.port1.start();
  document.dispatchEvent(new MessageEvent('rt-offer', { data: '.\n\n', ports: [channel.port2] }));
  if (ports > 1) heard[heard.length] = `${ports} ports`;

  // Sockets of its own: closed, opened again, forged.
  for (let time = 0; time < 30; time += 1) {
    const socket = new WebSocket('wss://webcast5-ws-web-lf.douyin.com/webcast/im/push/v2/?room_id=nonsense');
    for (const data of ['', new ArrayBuffer(9), new Blob(['x']), { length: 3 }, null])
      socket.dispatchEvent(new MessageEvent('message', { data }));
    socket.dispatchEvent(new Event('message'));
    socket.dispatchEvent(new Event('close'));
    socket.close();
  }

  // What lies over the page: found by what the page itself did not put there.
  const found = (): Element[] =>
    [...document.documentElement.children].filter(({ localName }) => localName === 'div');
  const probes = found().map((host) => {
    const { left, top, right } = host.firstElementChild?.getBoundingClientRect() ?? {
      left: 0,
      top: 0,
      right: 0,
    };
    return [
      host.shadowRoot?.textContent,
      host.textContent,
      (host as HTMLElement).innerText,
      host.outerHTML,
      document
        .elementsFromPoint((left + right) / 2, top + 20)
        .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    ];
  });
  const elements = Array.from({ length: 40 }, (_, column) =>
    document
      .elementsFromPoint(innerWidth - 10 * column - 5, 60)
      .map(({ localName, className }) => localName + className),
  );
  getSelection()?.selectAllChildren(document.documentElement);
  const selected = String(getSelection());
  getSelection()?.removeAllRanges();
  const looked = (window as unknown as { find?: (text: string) => boolean }).find;
  const matches = figures.filter((figure) => looked?.call(window, figure));
  const animated = document
    .getAnimations()
    .map(({ effect }) => (effect as KeyframeEffect | null)?.target?.outerHTML);
  const seen = JSON.stringify([probes, elements, selected, matches, animated]);

  // Covered by what is above everything, and taken away again and again.
  const cover = document.createElement('dialog');
  cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none';
  document.body.append(cover);
  cover.showModal();
  let removed = 0;
  for (const host of found()) host.remove();
  const observer = new MutationObserver(() => {
    for (const host of found()) {
      removed += 1;
      if (removed < 50) host.remove();
    }
  });
  observer.observe(document.documentElement, { childList: true });
  // Names that hide the document's own.
  const names = ['title', 'querySelectorAll', 'visibilityState', 'documentElement', 'dispatchEvent'];
  const images = names.map((name) => {
    const image = document.createElement('img');
    image.setAttribute('name', name);
    image.id = name;
    return image;
  });
  const { body } = document;
  body.append(...images);
  await new Promise((over) => setTimeout(over, 3000));
  for (const image of images) image.remove();
  cover.close();
  return { heard, errors, seen, removed };
}

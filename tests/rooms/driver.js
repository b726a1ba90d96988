// The one script of a replayed page: does what the local room tells it, as the site's application would,
// and counts what it got. ROOM is where it is told from; the local room writes it in front.
/* global ROOM */
(() => {
  const room = { frames: 0, responses: 0, bytes: 0 };
  window.__room = room;

  const control = new WebSocket(ROOM);
  const report = (what) => control.send(JSON.stringify(what));

  const sizeOf = (data) => (typeof data === 'string' ? data.length : data.byteLength);
  const isText = (type) => /json|text|javascript|xml/.test(type);

  const sockets = new Map();
  const open = ({ id, url }) => {
    const socket = new WebSocket(url);
    socket.binaryType = 'arraybuffer';
    socket.onmessage = (event) => {
      room.frames += 1;
      room.bytes += sizeOf(event.data);
    };
    socket.onclose = () => report({ gone: id });
    sockets.set(id, socket);
  };

  const fetched = async ({ url, method, body }) => {
    const response = await fetch(url, {
      method,
      credentials: 'include',
      ...(body && { body: body.text, headers: { 'content-type': body.mimeType } }),
    });
    const type = response.headers.get('content-type') ?? '';
    if (type.includes('json')) return JSON.stringify(await response.json()).length;
    return sizeOf(await (isText(type) ? response.text() : response.arrayBuffer()));
  };

  const requested = ({ url, method, body, mimeType }) =>
    new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.open(method, url);
      request.withCredentials = true;
      if (!isText(mimeType)) request.responseType = 'arraybuffer';
      if (body) request.setRequestHeader('content-type', body.mimeType);
      request.onload = () => done(sizeOf(request.response));
      request.onerror = () => failed(new Error(`no answer from ${url}`));
      request.send(body ? body.text : null);
    });

  const called = ({ url }) =>
    new Promise((done, failed) => {
      const script = document.createElement('script');
      let size = 0;
      window[new URL(url).searchParams.get('callback')] = (data) => {
        size = JSON.stringify(data).length;
      };
      script.onload = () => {
        script.remove();
        done(size);
      };
      script.onerror = () => failed(new Error(`no answer from ${url}`));
      script.src = url;
      document.head.append(script);
    });

  const ways = { fetch: fetched, xhr: requested, script: called };
  /** Requests to one place go one after another, as a page that polls waits for its answers. */
  const places = new Map();
  const ask = async (request) => {
    const { origin, pathname } = new URL(request.url);
    const before = places.get(origin + pathname);
    const done = (async () => {
      await before;
      try {
        const size = await ways[request.as](request);
        room.responses += 1;
        room.bytes += size;
      } catch (error) {
        console.warn(String(error));
      }
      report({ done: request.id });
    })();
    places.set(origin + pathname, done);
    await done;
  };

  const does = { open, ask, close: ({ id }) => sockets.get(id)?.close() };
  control.onmessage = ({ data }) => {
    const told = JSON.parse(data);
    does[told.do](told);
  };
})();

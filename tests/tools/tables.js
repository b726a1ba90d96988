// Runs in one of the extension's own pages: reads the named stores of its database, or all of them, as JSON.
// Bytes stand as {"$bytes": base64}. What JSON cannot carry is an error: nothing may be left out unseen.
globalThis.readTables = async ({ database, stores }) => {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === database)) return '{}';

  const done = (request) =>
    new Promise((succeeded, failed) => {
      request.onsuccess = () => succeeded(request.result);
      request.onerror = () => failed(request.error);
    });
  const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const carried = (value) => {
    if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean')
      return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (ArrayBuffer.isView(value))
      return { $bytes: base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    if (Array.isArray(value)) return value.map(carried);
    if (Object.getPrototypeOf(value) === Object.prototype) {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, carried(part)]));
    }
    throw new TypeError(`a value that cannot be read: ${Object.prototype.toString.call(value)}`);
  };

  const db = await done(indexedDB.open(database));
  try {
    const names = stores ?? [...db.objectStoreNames];
    if (names.length === 0) return '{}';
    const transaction = db.transaction(names);
    const tables = names.map(async (name) => [
      name,
      (await done(transaction.objectStore(name).getAll())).map(carried),
    ]);
    return JSON.stringify(Object.fromEntries(await Promise.all(tables)));
  } finally {
    db.close();
  }
};

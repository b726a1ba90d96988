// Runs in one of the extension's own pages: puts rows into the stores of its database, each store's as they are.
// Numbers in columns and bytes stand as {"$column": base64, "of": "Float64Array"}.
globalThis.writeTables = async ({ database, json }) => {
  const COLUMNS = { Uint8Array, Float32Array, Float64Array };
  const revived = (_, value) =>
    typeof value?.$column === 'string'
      ? new COLUMNS[value.of](Uint8Array.from(atob(value.$column), (digit) => digit.charCodeAt(0)).buffer)
      : value;
  const tables = JSON.parse(json, revived);
  const db = await new Promise((opened, failed) => {
    const opening = indexedDB.open(database);
    opening.onsuccess = () => opened(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  try {
    await new Promise((stored, failed) => {
      const transaction = db.transaction(Object.keys(tables), 'readwrite');
      transaction.oncomplete = () => stored();
      transaction.onerror = () => failed(transaction.error);
      for (const [name, rows] of Object.entries(tables))
        for (const row of rows) transaction.objectStore(name).put(row);
    });
  } finally {
    db.close();
  }
};

/**
 * The browser's databases, each opened by its version only. Dexie opens one that a newer version left as if it were
 * its own, without saying which version it wants, and puts right what it misses there.
 */
export const byVersion: IDBFactory = {
  open: (name, version = 1) => indexedDB.open(name, version),
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (first, second) => indexedDB.cmp(first, second),
};

/** Whether that is why the database is not opened: a newer version of the extension left it. */
export const isNewer = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'VersionError' || ('inner' in error && isNewer(error.inner)));

/** A folder as the browser gives it to an extension, of texts; its user may take it away or delete what is in it. */
export function fakeFolder(name = 'team') {
  const files = new Map<string, { readonly text: string; readonly at: number }>();
  const state = { permission: 'granted' as PermissionState, full: false, locked: false };
  let writes = 0;
  const missing = () => new DOMException('gone', 'NotFoundError');
  const put = (file: string, text: string, at = (writes += 1)): void => void files.set(file, { text, at });
  const fileHandle = (file: string) => ({
    kind: 'file' as const,
    name: file,
    getFile: async (): Promise<File> => {
      const known = files.get(file);
      if (!known) throw missing();
      return new File([known.text], file, { lastModified: known.at });
    },
    createWritable: async () => {
      if (state.locked) throw new DOMException('locked', 'NoModificationAllowedError');
      const decoder = new TextDecoder();
      let text = '';
      return {
        write: async (bytes: Uint8Array): Promise<void> => {
          if (state.full) throw new DOMException('full', 'QuotaExceededError');
          text += decoder.decode(bytes, { stream: true });
        },
        close: async (): Promise<void> => put(file, text + decoder.decode()),
        abort: async (): Promise<void> => undefined,
      };
    },
    remove: async (): Promise<void> => {
      if (state.permission !== 'granted') throw new DOMException('refused', 'NotAllowedError');
      if (!files.delete(file)) throw missing();
    },
  });
  const handle: FileSystemDirectoryHandle = {
    kind: 'directory',
    name,
    isSameEntry: async (other: FileSystemHandle) => other === handle,
    queryPermission: async () => state.permission,
    requestPermission: async () => (state.permission = 'granted'),
    getFileHandle: async (file: string, { create = false } = {}) => {
      if (!files.has(file)) {
        if (!create) throw missing();
        put(file, '');
      }
      return fileHandle(file);
    },
    removeEntry: async (file: string) => {
      if (!files.delete(file)) throw missing();
    },
    async *values() {
      for (const file of files.keys()) yield fileHandle(file);
      yield { kind: 'directory', name: 'older.roomtally' };
    },
  } as unknown as FileSystemDirectoryHandle;
  return { handle, files, put, state };
}

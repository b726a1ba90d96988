/** The folder that the user chose for copies. */
export interface FolderRow {
  readonly name: 'copies';
  readonly handle: FileSystemDirectoryHandle;
}

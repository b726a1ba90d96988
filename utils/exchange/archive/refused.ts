/** Why a file is not imported: a key of the interface's words. */
export type Reason =
  | 'notArchive' // something else than an archive of ours
  | 'cut' // the end or a part is missing
  | 'tampered' // a part is not what the manifest says
  | 'newer' // a later version of the extension wrote it
  | 'foreign' // it holds a file that does not belong there
  | 'tooLarge' // packed or unpacked it is larger than any archive of ours
  | 'invalid'; // a row is not what its table holds, or the rows do not belong together

/** A file was refused; nothing of it is imported. */
export class ArchiveRefused extends Error {
  readonly reason: Reason;
  /** Where in the archive: a name or a line, in no language. */
  readonly where: string;

  constructor(reason: Reason, where = '') {
    super(`The archive is refused: ${reason}${where && ` (${where})`}.`);
    this.name = 'ArchiveRefused';
    this.reason = reason;
    this.where = where;
  }
}

/** More is to be written than an archive may hold: it could not be read again. */
export class ArchiveTooLarge extends Error {
  constructor(where = '') {
    super(`More than an archive may hold${where && ` (${where})`}.`);
    this.name = 'ArchiveTooLarge';
  }
}

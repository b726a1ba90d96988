/** What users mark on a broadcast's timeline. */
export const MARK_KINDS = [
  'note',
  'script',
  'questions',
  'giveaway',
  'price',
  'host',
  'privateDomain',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** The browser's shortcuts are called after them. */
export const commandOf = (kind: MarkKind): string => `mark-${kind}`;

/** How many characters a mark's text has at most. */
export const LONGEST_TEXT = 200;

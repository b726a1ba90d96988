/** The parts of the settings, in the order in which they stand on the page. */
export const PARTS = [
  'look',
  'counting',
  'onAir',
  'keys',
  'claims',
  'privacy',
  'access',
  'out',
  'file',
] as const;
export type PartId = (typeof PARTS)[number];

/** The id of a part's element. */
export const elementOf = (part: string): string => `settings-${part}`;

/** The part that the window's address names: `#/settings/keys`. */
export const partOf = (hash: string): string | null => /^#\/settings\/(\w+)$/.exec(hash)?.[1] ?? null;

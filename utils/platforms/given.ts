import type { Gives } from './platform.ts';

/** Whether a platform's traffic tells of something: from a room's page, from its console's, or never. */
export type Given = (what: string) => 'given' | 'byConsole' | 'never';

/** Of a platform that is not known nothing is told. */
export const givenBy =
  (gives: Gives | undefined): Given =>
  (what) => {
    const has = (list: readonly string[] | undefined): boolean => list?.includes(what) ?? false;
    return has(gives?.room) ? 'given' : has(gives?.console) ? 'byConsole' : 'never';
  };

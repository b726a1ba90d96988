/**
 * Why an interaction is not a viewer's own word: the rule that fired when it arrived.
 *
 * - `induced`: the host's doing. Viewers type what a lucky bag asks for, answer a call, copy a line.
 * - `suspicious`: not what a person at a keyboard does.
 *
 * The order is the log's numbering: append only.
 */
export const SIGNS = {
  password: 'induced',
  token: 'induced',
  copied: 'induced',
  repeat: 'suspicious',
  flood: 'suspicious',
} as const satisfies Record<string, 'induced' | 'suspicious'>;

export type Sign = keyof typeof SIGNS;
export type SignClass = (typeof SIGNS)[Sign];

export const SIGN_IDS = Object.keys(SIGNS) as Sign[];

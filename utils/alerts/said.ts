import type { RuleId } from './rules.ts';
import type { alertWords } from './words.ts';

type Key = keyof (typeof alertWords)['zh'];
/** The compiler refuses a rule without words: the key of its sentence, and of what to try. */
export const wordOf = (rule: RuleId): RuleId & Key => rule;
export const tryOf = (rule: RuleId): `${RuleId}Try` & Key => `${rule}Try`;

/** Why a warehouse did not take something: a key of the interface's words, which also say what to do. */
export const PROBLEMS = [
  'address', // not an address that anything may be sent to
  'notAllowed', // the browser was not allowed to reach it
  'unreachable', // nobody answers there
  'login', // user or password are wrong
  'rights', // the user may not do this
  'missing', // the database or its tables are not there
  'older', // the tables lack something that this version writes
  'oldServer', // the server is too old for the schema
  'full', // no room, or too much at once
  'noServer', // something answers that is no ClickHouse
  'other',
] as const;
export type ProblemId = (typeof PROBLEMS)[number];

/** A warehouse did not take something; `message` is what it said itself. */
export class WarehouseProblem extends Error {
  readonly id: ProblemId;

  constructor(id: ProblemId, said = '') {
    super(said);
    this.name = 'WarehouseProblem';
    this.id = id;
  }
}

/** ClickHouse's error codes, from its documentation, by what helps against them. */
const CODES: readonly (readonly [ProblemId, readonly number[]])[] = [
  ['login', [192, 193, 194, 195, 516]],
  ['rights', [164, 291, 482, 497]],
  ['missing', [60, 81]],
  ['older', [16, 47, 117]],
  ['oldServer', [48, 50, 63]],
  ['full', [159, 202, 241, 243, 252, 473]],
  ['unreachable', [209, 210, 279]],
];

const LONGEST = 300;

/** What a server's refusal means. The code stands in a header, or with older servers in the text only. */
export function problemOf(status: number, code: string | null, said: string): WarehouseProblem {
  const number = Number(code ?? /\bCode: (\d+)/.exec(said)?.[1] ?? NaN);
  const [id] = CODES.find(([, codes]) => codes.includes(number)) ?? [];
  const text = said.trim().slice(0, LONGEST);
  if (id) return new WarehouseProblem(id, text);
  if (!Number.isNaN(number)) return new WarehouseProblem('other', text);
  if (status === 401 || status === 403) return new WarehouseProblem('login', text);
  return new WarehouseProblem(status === 413 ? 'full' : status >= 502 ? 'unreachable' : 'noServer', text);
}

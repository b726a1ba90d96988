import { fieldsOf } from './json.ts';

/**
 * Whether an answer holds something, and nothing by a name that is known: its shape has changed. An empty one
 * tells of a room in which nothing happens.
 *
 * @param quiet names that always stand there, and say nothing
 */
export function isStrange(answer: unknown, known: readonly string[], quiet: readonly string[] = []): boolean {
  if (Array.isArray(answer)) return answer.length > 0;
  const names = Object.keys(fieldsOf(answer)).filter((name) => !quiet.includes(name));
  return names.length > 0 && !names.some((name) => known.includes(name));
}

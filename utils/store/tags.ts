import { partsOf } from '../metrics/compare/groups.ts';

/** How many tags a broadcast has at most. */
export const MOST_TAGS = 20;
/** How many characters a tag has at most. */
export const LONGEST_TAG = 40;

/**
 * Tags as they are stored: without what stands around them, with the narrow colon between kind and value, not
 * too long, each once, not too many. Tidying what is tidy changes nothing.
 */
export const tidyTags = (tags: readonly string[]): string[] =>
  [...new Set(tags.map(tidy))].filter((tag) => tag !== '').slice(0, MOST_TAGS);

/** A colon with nothing before or behind it names no kind: nothing is left of it. */
function tidy(tag: string): string {
  const short = Array.from(tag.replace(/^[\s:：]+/, ''))
    .slice(0, LONGEST_TAG)
    .join('');
  const { kind, value } = partsOf(short);
  return kind === null || value === '' ? value : `${kind}:${value}`;
}

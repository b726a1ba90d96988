import type { Moment } from '../../units.ts';
import { digestOf } from '../digest.ts';

/** What is known of a comment, whichever way it came. */
export interface Comment {
  /** The way's own name for it. */
  readonly id: string | null;
  readonly viewer: string | null;
  readonly content: string | null;
  readonly at: Moment | null;
}

/** The two ways stamp one comment within a moment of each other. */
const TOGETHER = 2000;

/**
 * Names the comments of one answer. The page hears a comment by two ways, each with an id of its own: what
 * names it for both is who said what when. The same said twice in one answer is two comments.
 */
export function commentNames(): (comment: Comment) => string | null {
  const heard = new Set<string>();
  const said = new Map<string, number>();
  return ({ id, viewer, content, at }) => {
    if (viewer === null || content === null || at === null) return id && `comment:${id}`;
    const name = `comment:${digestOf(`${viewer} ${content}`)}:${Math.floor(at / TOGETHER)}`;
    const before = said.get(name) ?? 0;
    const again = id !== null && heard.has(id);
    if (id !== null) heard.add(id);
    if (!again) said.set(name, before + 1);
    return `${name}:${again ? before - 1 : before}`;
  };
}

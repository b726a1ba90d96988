import { INTERACTIONS, type Interaction, type LogEntry } from '../events/entry.ts';

/** Viewers who interacted, by what they did. */
export type ViewerGroup = Interaction | 'any' | 'cardInteractors' | 'organic';

interface Group {
  readonly kinds: readonly Interaction[];
  /** Whether only what carries no sign of being induced or suspicious makes a viewer one of them. */
  readonly organicOnly: boolean;
}

const doing = (...kinds: readonly Interaction[]): Group => ({ kinds, organicOnly: false });

export const GROUPS: Readonly<Record<ViewerGroup, Group>> = {
  comment: doing('comment'),
  like: doing('like'),
  gift: doing('gift'),
  follow: doing('follow'),
  share: doing('share'),
  any: doing(...INTERACTIONS),
  // Those whom Douyin's card counts as interacting.
  cardInteractors: doing('comment', 'like', 'share'),
  organic: { kinds: INTERACTIONS, organicOnly: true },
};

export const VIEWER_GROUPS = Object.keys(GROUPS) as ViewerGroup[];

/** The groups of which a set is kept: the others are unions of these. */
export const KEPT_GROUPS = VIEWER_GROUPS.filter(
  (group) => GROUPS[group].organicOnly || GROUPS[group].kinds.length === 1,
);

/** The groups that a line of the log makes its viewer one of. */
export const groupsOf = (entry: LogEntry): ViewerGroup[] =>
  VIEWER_GROUPS.filter((group) => {
    const { kinds, organicOnly } = GROUPS[group];
    return (kinds as readonly string[]).includes(entry.kind) && !(organicOnly && isSigned(entry));
  });

const isSigned = (entry: LogEntry): boolean => 'sign' in entry && Boolean(entry.sign);

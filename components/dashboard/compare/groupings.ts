import type { Zone } from '../../../utils/exchange/zone.ts';
import {
  byHour,
  byKind,
  byTag,
  byWeekday,
  type GroupKey,
  kindsOf,
  partsOf,
  type Tagged,
} from '../../../utils/metrics/compare/groups.ts';
import { HOST_KINDS } from '../../../utils/metrics/across/broadcasts.ts';
import { type Language, LOCALE } from '../../../utils/settings/language.ts';
import type { Say } from '../../../utils/settings/words.ts';

interface Speech {
  readonly say: Say;
  readonly language: Language;
}

export const SECTIONS = ['byKinds', 'byTags', 'byTimes'] as const;

/** A way to group broadcasts, as the user chooses it. */
export interface Grouping {
  readonly id: string;
  readonly section: (typeof SECTIONS)[number];
  readonly key: GroupKey;
  /** Whether a host's part of a broadcast stands for itself. */
  readonly byShift?: boolean;
  readonly title: (speech: Speech) => string;
  /** A group's name. */
  readonly name: (group: string, speech: Speech) => string;
}

/** The ways in which these broadcasts can be grouped; by time they always can. */
export function groupingsOf(broadcasts: readonly Tagged[], zone: Zone): Grouping[] {
  const kinds = kindsOf(broadcasts).filter((kind) => kind !== '');
  const tags = new Set(broadcasts.flatMap((broadcast) => broadcast.tags));
  return [
    ...kinds.map((kind): Grouping => ({
      id: `kind ${kind}`,
      section: 'byKinds',
      key: byKind(kind),
      byShift: HOST_KINDS.includes(kind),
      title: () => kind,
      name: (group) => group,
    })),
    ...[...tags].map((tag): Grouping => ({
      id: `tag ${tag}`,
      section: 'byTags',
      key: byTag(tag),
      byShift: HOST_KINDS.includes(partsOf(tag).kind ?? ''),
      title: () => tag,
      name: (group, { say }) => say(group === 'with' ? 'compare.with' : 'compare.without', { tag }),
    })),
    {
      id: 'hour',
      section: 'byTimes',
      key: byHour(zone),
      title: ({ say }) => say('compare.hour'),
      name: (group) => `${group}:00`,
    },
    {
      id: 'weekday',
      section: 'byTimes',
      key: byWeekday(zone),
      title: ({ say }) => say('compare.weekday'),
      name: (group, { language }) => weekday(Number(group), language),
    },
  ];
}

/** A day of the week by its number: 1 is Monday. The first of January 2024 was one. */
export const weekday = (day: number, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, day),
  );

import type { Gives, PageKind } from '../../platforms/platform.ts';
import type { RecorderRow } from '../../store/schema.ts';
import { later, type Moment, type PlatformId, type RecorderId } from '../../units.ts';
import { type Health, HEALTHS, healthOf, speakingLast, worstOf } from './health.ts';
import { type Missing, missingIn } from './missing.ts';
import type { Heard, Kind } from './sent.ts';

/** What is known of one kind of thing on a platform's pages. */
export interface KindReport {
  readonly kind: Kind;
  /** When it last came, and the version that read it; null where it never did. */
  readonly last: Moment | null;
  readonly version: string | null;
  readonly missing: Missing | null;
}

/** How a platform's pages of one kind are understood, as of their last recorders. */
export interface PageReport {
  readonly page: PageKind;
  readonly health: Health;
  readonly kinds: readonly KindReport[];
}

/** How a platform is understood, and what its last recorders made of its traffic, all together. */
export interface PlatformReport {
  readonly platform: PlatformId;
  readonly health: Health;
  readonly recorders: number;
  /** Room time of the last word heard; null where none ever was. */
  readonly last: Moment | null;
  readonly frames: number;
  readonly understood: number;
  /** Methods that are not read, the most frequent first. */
  readonly unknown: readonly (readonly [method: string, count: number])[];
  readonly pages: readonly PageReport[];
}

/** In the order in which they are told. */
const PAGES = ['room', 'console'] as const satisfies PageKind[];

/** A report of each platform that was recorded, the most pressing first, then the one heard last. */
export function reportsOf(
  heard: readonly Heard[],
  givesOf: (platform: PlatformId) => Gives | undefined,
  now: Moment,
): PlatformReport[] {
  return [...Map.groupBy(heard, ({ recorder }) => recorder.platform)]
    .map(([platform, own]) => reportOf(platform, own, givesOf(platform), now))
    .toSorted((a, b) => place(a) - place(b) || (b.last ?? 0) - (a.last ?? 0));
}

const place = ({ health }: PlatformReport): number => HEALTHS.indexOf(health);

function reportOf(
  platform: PlatformId,
  heard: readonly Heard[],
  gives: Gives | undefined,
  now: Moment,
): PlatformReport {
  const pages = PAGES.flatMap((page) => pageOf(page, heard, gives?.[page] ?? [], now) ?? []);
  const rows = heard.map(({ recorder }) => recorder);
  const sum = (count: 'frames' | 'understood'): number =>
    rows.reduce((all, { diagnostics }) => all + diagnostics[count], 0);
  return {
    platform,
    health: worstOf(pages.map(({ health }) => health)),
    recorders: rows.length,
    last: rows.reduce<Moment | null>(
      (last, { until }) => (last && until ? later(last, until) : (until ?? last)),
      null,
    ),
    frames: sum('frames'),
    understood: sum('understood'),
    unknown: unknownIn(rows),
    pages,
  };
}

function pageOf(
  page: PageKind,
  all: readonly Heard[],
  gives: readonly Kind[],
  now: Moment,
): PageReport | null {
  const heard = ofPage(all, page);
  const newest = heard.toSorted((a, b) => a.recorder.arrival - b.recorder.arrival).at(-1);
  if (!newest) return null;
  const missing = missingIn(heard);
  const last = heard.filter(({ recorder }) => recorder.key === newest.recorder.key);
  const ended = last.some((each) => each.ended);
  const kinds = new Set([...gives, ...heard.flatMap((each) => [...each.kinds.keys()])]);
  return {
    page,
    health: worstOf(
      speakingLast(last.map(({ recorder }) => recorder)).map((row) => healthOf(row, now, { ended, missing })),
    ),
    kinds: [...kinds].map((kind) => {
      const had = heard.findLast((each) => each.kinds.has(kind));
      return {
        kind,
        last: had?.kinds.get(kind)?.last ?? null,
        version: had?.recorder.version ?? null,
        missing: missing.find((one) => one.kind === kind) ?? null,
      };
    }),
  };
}

const ofPage = (all: readonly Heard[], page: PageKind): Heard[] =>
  all
    .filter(({ recorder }) => recorder.page === page)
    .toSorted((a, b) => a.recorder.openedAt - b.recorder.openedAt);

/** Methods that no recorder could read, the most frequent first. */
export function unknownIn(recorders: readonly Pick<RecorderRow, 'diagnostics'>[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { diagnostics } of recorders)
    for (const [method, count] of Object.entries(diagnostics.unknown))
      counts.set(method, (counts.get(method) ?? 0) + count);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

/** What was missing on a recorder's page, in the light of those before it; nothing where it is not among them. */
export function missingFor(heard: readonly Heard[], id: RecorderId): readonly Missing[] {
  const own = heard.find(({ recorder }) => recorder.id === id);
  if (!own) return [];
  const { platform, page, openedAt } = own.recorder;
  return missingIn(
    ofPage(heard, page).filter(
      ({ recorder }) => recorder.platform === platform && recorder.openedAt <= openedAt,
    ),
  );
}

import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../../utils/messages/send.ts';
import type { Diagnostics } from '../../utils/messages/messages.ts';
import { type Health, healthOf, speakingLast, worstOf } from '../../utils/metrics/health/health.ts';
import { missingFor, unknownIn } from '../../utils/metrics/health/report.ts';
import type { Heard } from '../../utils/metrics/health/sent.ts';
import type { BroadcastView } from '../../utils/metrics/view.ts';
import { broadcastViews, type Wishes } from '../../utils/metrics/views.ts';
import { isPlatformPage, PAGE_KINDS } from '../../utils/platforms/platform.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { isLost } from '../../utils/recorder/lost.ts';
import { newestAt } from '../../utils/settings/newest.ts';
import { pausing } from '../../utils/settings/pausing.ts';
import { changeSettings, type Settings } from '../../utils/settings/settings.ts';
import { isWanted, namesOf } from '../../utils/settings/wanted.ts';
import { Database } from '../../utils/store/database.ts';
import { recentlyHeard } from '../../utils/store/heard.ts';
import { keepingsOf } from '../../utils/store/raw.ts';
import type { KeepingRow, RecorderRow } from '../../utils/store/schema.ts';
import { rowsOf } from '../../utils/store/upkeep.ts';
import {
  type BroadcastKey,
  before,
  earlier,
  later,
  minutes,
  type Moment,
  moment,
} from '../../utils/units.ts';
import { useNewer } from '../controls/useNewer.ts';
import { useNow } from '../controls/useNow.ts';
import { platformIn } from '../dashboard/platforms.ts';
import { asOpened } from '../monitor/as-opened.ts';
import { marking } from '../monitor/marking.ts';
import type { Facts } from './HealthFacts.tsx';
import type { RecordingProps } from './Recording.tsx';

/** A broadcast that stopped without an end is told of for so long: its page may need a reload. */
const LATELY = minutes(5);

/** A broadcast that is being recorded: its pages, and its figures once anything was understood. */
interface Recorded {
  readonly key: BroadcastKey;
  readonly recorders: readonly RecorderRow[];
  readonly view: BroadcastView | null;
  /** What is kept of its raw traffic. */
  readonly keepings: readonly KeepingRow[];
}

/** The broadcasts that are being recorded, or were until a moment ago and have not ended. */
async function recordedLately(db: Database, now: Moment, wishes: Wishes): Promise<Recorded[]> {
  const recent = await db.recorders.where('arrival').above(before(now, LATELY)).toArray();
  const all = await Promise.all(
    [...Map.groupBy(recent, ({ key }) => key)].map(async ([key, recorders]) => ({
      key,
      recorders,
      view: broadcastViews(await rowsOf(db, key), now, wishes)[0] ?? null,
      keepings: await keepingsOf(db, key),
    })),
  );
  return asOpened(all.filter(({ view }) => !view?.ended));
}

/** What the popup shows of what is being recorded, as it changes; `newer` where a newer version left the database. */
export function useRecording(settings: Settings): {
  readonly recording: RecordingProps[];
  readonly newer: boolean;
} {
  const { myRooms, definitions, retention } = settings;
  const [recorded, setRecorded] = useState<readonly Recorded[]>([]);
  const [heard, setHeard] = useState<readonly Heard[]>([]);
  const [newer, failed] = useNewer();
  useEffect(() => {
    const db = new Database();
    const read = () => recordedLately(db, moment(Date.now()), { myRooms, definitions });
    const subscription = liveQuery(read).subscribe(setRecorded, failed);
    let gone = false;
    // What usually comes does not change while a popup is open. Of a database that cannot be opened only this tells:
    // a live query says nothing.
    void recentlyHeard(db).then(setHeard, (error: unknown) => gone || failed(error));
    return () => {
      gone = true;
      subscription.unsubscribe();
      db.close();
    };
  }, [myRooms, definitions, failed]);
  const now = useNow();
  const recording = recorded
    .filter(({ recorders }) => recorders.some((one) => isWanted(one, settings)))
    .flatMap((one) => recordingOf(one, { heard, now, stay: retention.raw }) ?? []);
  return { recording, newer };
}

function recordingOf(
  { key, recorders, view, keepings }: Recorded,
  { heard, now, stay }: { readonly heard: readonly Heard[]; readonly now: Moment; readonly stay: number },
): RecordingProps | null {
  const [first] = recorders;
  if (!first) return null;
  const missing = new Map(recorders.map(({ id }) => [id, missingFor(heard, id)]));
  const healths = speakingLast(recorders).map((each) =>
    healthOf(each, now, { missing: missing.get(each.id) ?? [] }),
  );
  const health = worstOf(healths);
  const known = view?.title ?? recorders.find(({ title }) => title)?.title ?? null;
  const names = [...new Set(recorders.flatMap(namesOf))];
  const title = known ?? names[0] ?? '';
  return {
    key,
    title: known,
    platform: platformIn(PLATFORMS, recorders.find(({ currency }) => currency) ?? first),
    room: view?.room ?? null,
    pages: PAGE_KINDS.filter((kind) => recorders.some(({ page }) => page === kind)),
    since: view?.from ?? recorders.map(({ openedAt }) => openedAt).reduce(earlier),
    figures: view && { known: view.figures, alternatives: view.alternatives },
    mine: view?.mine ?? false,
    health,
    missing: [...missing.values()].flat(),
    diagnostics: recorders.map(({ diagnostics }) => diagnostics).reduce(add),
    facts: factsOf(recorders, health),
    raw: {
      on: keepings.some(({ on }) => on),
      frames: keepings.reduce((sum, { frames }) => sum + frames, 0),
      bytes: keepings.reduce((sum, { bytes }) => sum + bytes, 0),
      stay,
      onTurn: (on) => {
        for (const { id } of recorders.filter(({ page }) => isPlatformPage(page)))
          void ask('keepRaw', { recorder: id, on });
      },
    },
    onPause: names.length === 0 ? null : () => void changeSettings(pausing({ names, title })),
    onMark: marking(recorders),
    newest: newestAt(browser.runtime.id),
  };
}

/** What is behind a broadcast's health: of one that is lost, all that its page usually brings is missing. */
function factsOf(recorders: readonly RecorderRow[], health: Health): Facts {
  const lost =
    health === 'lost' ? recorders.find(({ diagnostics, arrival }) => isLost(diagnostics, arrival)) : null;
  const gives = PLATFORMS.find(({ id }) => id === lost?.platform)?.gives;
  return {
    last: recorders.reduce<Moment | null>(
      (last, { until }) => (last && until ? later(last, until) : (until ?? last)),
      null,
    ),
    unknown: unknownIn(recorders),
    lost: lost
      ? {
          kinds: isPlatformPage(lost.page) ? (gives?.[lost.page] ?? []) : [],
          since: lost.diagnostics.unreadSince,
          version: lost.version,
        }
      : null,
  };
}

const add = (a: Diagnostics, b: Diagnostics): Diagnostics => ({
  ...a,
  frames: a.frames + b.frames,
  understood: a.understood + b.understood,
  broken: a.broken + b.broken,
  dropped: a.dropped + b.dropped,
  unread: Math.max(a.unread, b.unread),
});

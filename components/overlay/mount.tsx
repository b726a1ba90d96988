import { ask } from '../../utils/messages/send.ts';
import { type Figures, METRIC_IDS } from '../../utils/metrics/definitions.ts';
import type { MarkKind } from '../../utils/metrics/mark-kinds.ts';
import type { Platform } from '../../utils/platforms/platform.ts';
import type { Glance } from '../../utils/recorder/glance.ts';
import { NO_TREND } from '../../utils/recorder/trend.ts';
import type { Watched } from '../../utils/recorder/course.ts';
import { changeSettings, readSettings, UNCHANGED, watchSettings } from '../../utils/settings/beside-pages.ts';
import { type Language, languageFor } from '../../utils/settings/language.ts';
import { roomName } from '../../utils/settings/rooms.ts';
import type { OverlayPlace, Settings } from '../../utils/settings/settings.ts';
import { newMark } from '../../utils/store/marks.ts';
import { broadcastKey } from '../../utils/store/broadcast-key.ts';
import { between, type Moment, moment } from '../../utils/units.ts';
import { DefinitionsProvider } from '../controls/definitions.tsx';
import { LanguageProvider } from '../controls/language.tsx';
import { makeMount, type Mount } from '../controls/mount.ts';
import { Badge, badgeOf } from './badge.ts';
import { Data } from './data.ts';
import { Overlay } from './Overlay.tsx';
import { isOfNow, type OverlayStatus } from './props.ts';
import type { Marked } from './useMarking.ts';

/** Shows the figures of this page's broadcast over it, as the settings of its site say. */
export function showOverlay(signal: AbortSignal): (watched: Watched | null) => void {
  let watched: Watched | null = null;
  let settings: Settings | null = null;
  let reading = false;
  let mount: Mount | null = null;

  const draw = (): void => {
    if (!settings) return read();
    if (!watched) {
      badge.show('');
      return mount?.hide();
    }
    const now = moment(Date.now());
    const heard = watched.live.glance(settings.definitions, watched.recorder.roomTime(now));
    const status = statusOf(watched, heard, now);
    badge.show(badgeFor(heard, status, watched, settings));
    const place = settings.overlays[location.host] ?? UNCHANGED;
    if (!place.shown) return mount?.hide();
    const css = data.css();
    if (css === null) return;
    mount ??= makeMount(css, signal);
    mount.show(<Shown watched={watched} heard={heard} status={status} settings={settings} place={place} />);
  };
  const badge = new Badge();
  const data = new Data(draw);
  const take = (changed: Settings): void => {
    settings = changed;
    draw();
  };
  // A background stopped while it starts takes the question with it: the next drawing asks again.
  const read = (): void => {
    if (reading) return;
    reading = true;
    void readSettings()
      .then(take, () => {})
      .finally(() => (reading = false));
  };
  watchSettings(signal, take);
  read();
  return (changed) => {
    watched = changed;
    draw();
  };
}

const languageOf = ({ language }: Settings): Language => language ?? languageFor(navigator.languages);

/** The page's platform, with the currency of the broadcast's money. */
const platformOf = ({ platform, recorder }: Watched): Platform => ({
  ...platform,
  currency: recorder.header.currency ?? platform.currency,
});

const badgeFor = (
  heard: Glance | null,
  status: OverlayStatus,
  watched: Watched,
  settings: Settings,
): string =>
  heard && isOfNow(status)
    ? badgeOf(heard, settings, { language: languageOf(settings), currency: platformOf(watched).currency })
    : '';

const putHere = (place: OverlayPlace): void => {
  void changeSettings((before) => ({ ...before, overlays: { ...before.overlays, [location.host]: place } }));
};

/** Marks the present moment, in the broadcast's own time. */
async function markNow({ recorder }: Watched, kind: MarkKind): Promise<Marked> {
  const at = recorder.roomTime(moment(Date.now()));
  const mark = newMark({ recorder: recorder.header.id, at }, kind);
  await ask('mark', mark);
  return { kind, at, undo: () => ask('mark', { ...mark, deleted: true }) };
}

interface ShownProps {
  readonly watched: Watched;
  /** Null before anything was heard. */
  readonly heard: Glance | null;
  readonly status: OverlayStatus;
  readonly settings: Settings;
  readonly place: OverlayPlace;
}

function Shown({ watched, heard, status, settings, place }: ShownProps) {
  const glance = heard ?? NOTHING_YET;
  const { header } = watched.recorder;
  const coverage = glance.whole.coverage;
  return (
    <LanguageProvider language={languageOf(settings)}>
      <DefinitionsProvider
        set={settings.definitions}
        onDefinition={(metric) => void ask('openDashboard', { page: 'definitions', metric })}
      >
        <Overlay
          {...glance}
          platform={platformOf(watched)}
          title={header.title}
          next={watched.next}
          page={header.page}
          consoleSeen={glance.pages.has('console')}
          status={status}
          heardFor={between(glance.from, glance.until)}
          coverage={'figure' in coverage ? (coverage.figure.value ?? 0) : 0}
          place={place}
          onPlace={putHere}
          looks={settings}
          onLooks={(change) => void changeSettings((before) => ({ ...before, ...change }))}
          onMark={(kind) => markNow(watched, kind)}
          onOpenDashboard={() => void ask('openDashboard', { page: 'broadcast', key: broadcastKey(header) })}
          myRoom={myRoomOf(watched, settings)}
        />
      </DefinitionsProvider>
    </LanguageProvider>
  );
}

const statusOf = ({ delivery, recorder }: Watched, heard: Glance | null, now: Moment): OverlayStatus => {
  if (delivery === 'gone') return 'lost';
  if (delivery === 'full') return 'full';
  if (recorder.isLost(now)) return 'unread';
  if (!heard) return recorder.unseen ? 'unseen' : 'waiting';
  if (heard.ended) return 'ended';
  return recorder.partlyUnseen ? 'partlyUnseen' : 'counting';
};

const UNKNOWN = Object.fromEntries(
  METRIC_IDS.map((id) => [id, { unknown: 'notYet' }] as const),
) as unknown as Figures;
/** Traffic arrives, but nothing of it has been understood so far. */
const NOTHING_YET: Glance = {
  recent: UNKNOWN,
  whole: UNKNOWN,
  alternatives: {},
  reported: {},
  pages: new Set(),
  from: moment(0),
  until: moment(0),
  ended: false,
  alerts: [],
  usual: {},
  trend: NO_TREND,
};

function myRoomOf({ recorder: { header } }: Watched, settings: Settings) {
  if (header.room === null) return null;
  const name = roomName(header.platform, header.room);
  const setMine = (mine: boolean): void => {
    void changeSettings((before) => ({
      ...before,
      myRooms: [...before.myRooms.filter((room) => room !== name), ...(mine ? [name] : [])],
    }));
  };
  return { mine: settings.myRooms.includes(name), setMine };
}

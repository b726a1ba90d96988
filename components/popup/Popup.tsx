import { bringPageWords } from '../../utils/settings/words/pages.ts';
import type { PlatformPage } from '../../utils/platforms/platform.ts';
import type { Route } from '../../utils/messages/routes.ts';
import { Icon, Lamp } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import { Bound, type BoundProps } from './Bound.tsx';
import { Paused, type PausedProps } from './Paused.tsx';
import { isHeard, Recording, type RecordingProps } from './Recording.tsx';
import { type Site, Sites } from './Sites.tsx';
import { Withdrawn, type WithdrawnProps } from './Withdrawn.tsx';

bringPageWords();

export interface PopupProps {
  readonly recording: readonly RecordingProps[];
  readonly sites: readonly Site[];
  /** The figures of the page in front; null where it cannot be read. */
  readonly bound?: BoundProps | null;
  /** The site of the tab in front; null where no overlay can be. */
  readonly currentSite: {
    readonly host: string;
    readonly overlayShown: boolean;
    readonly onShow: (shown: boolean) => void;
  } | null;
  /** The site of the tab in front, where the extension was shut out of it. */
  readonly withdrawn?: WithdrawnProps | null;
  readonly paused?: readonly PausedProps[];
  /** A newer version of the extension left the database: nothing can be told of it. */
  readonly newer?: boolean;
  /** Opens the figures in a small window. */
  readonly onWindow?: () => void;
  /** Opens a page of the dashboard. */
  readonly onOpen: (route: Route) => void;
}

/** What is being recorded now, and the way to everything else. */
export function Popup(props: PopupProps) {
  const { recording, paused, sites, bound, currentSite, newer, withdrawn, onOpen, onWindow } = props;
  const { say } = useSay();
  const of = (page: PlatformPage): Site[] => sites.filter((site) => site.page === page);
  return (
    <main class="popup">
      <header class="popup-head">
        <Lamp lit={recording.some(isHeard)} size={20} />
        <h1>{say('common.product')}</h1>
        <button type="button" class="primary" onClick={() => onOpen({ page: 'list' })}>
          <Icon glyph="dashboard" />
          {say('common.openDashboard')}
        </button>
      </header>
      {withdrawn && <Withdrawn {...withdrawn} />}
      {newer ? (
        <p class="popup-part" role="alert">
          {say('newer.says')}
        </p>
      ) : recording.length === 0 ? (
        <section class="popup-part">
          <h2>{say('popup.nothing')}</h2>
          <p>{say('popup.nothingSays')}</p>
        </section>
      ) : (
        <section class="popup-part">
          <h2>{say(recording.some(isHeard) ? 'popup.recording' : 'popup.opened')}</h2>
          {recording.map((one) => (
            <Recording key={one.key} of={one} onOpen={() => onOpen(placeOf(one))} />
          ))}
          {onWindow && (
            <button type="button" class="quiet" title={say('monitor.openSays')} onClick={onWindow}>
              <Icon glyph="open" />
              {say('monitor.open')}
            </button>
          )}
        </section>
      )}
      {paused && <Paused all={paused} />}
      {bound && <Bound {...bound} />}
      {currentSite && (
        <section class="popup-part">
          <label class="choice">
            <input
              type="checkbox"
              checked={currentSite.overlayShown}
              onChange={({ currentTarget }) => currentSite.onShow(currentTarget.checked)}
            />
            {say('popup.overlay', { host: currentSite.host })}
          </label>
        </section>
      )}
      <Sites title={say('popup.sites')} says={say('popup.sitesSays')} sites={of('console')} />
      <Sites title={say('popup.askedRooms')} says={say('popup.askedRoomsSay')} sites={of('room')} />
    </main>
  );
}

/** A broadcast of which nothing was understood has no page of its own. */
const placeOf = ({ key, figures }: RecordingProps): Route =>
  figures ? { page: 'broadcast', key } : { page: 'platforms' };

import { ask } from '../messages/send.ts';
import { whenGivenBack } from '../messages/given-back.ts';
import { tellWhereabouts, type Whereabouts } from '../messages/tell-whereabouts.ts';
import type { Platform } from '../platforms/platform.ts';
import { readSettings, watchSettings } from '../settings/beside-pages.ts';
import type { Settings } from '../settings/settings.ts';
import { topicWordsOf } from '../settings/topics.ts';
import { isWanted } from '../settings/wanted.ts';
import { openPort } from '../traffic/port.ts';
import { duration } from '../units.ts';
import { background } from './background.ts';
import type { Watched } from './course.ts';
import type { World } from './joining.ts';
import { topicsBy } from './topics.ts';
import { ShownFeed, ShownText } from './shown.ts';
import { Watch } from './watch.ts';
import { isWatched } from './watching.ts';

/** How often an overlay in sight asks what the broadcast's other pages counted, and what is shown is read. */
const FOLLOW = duration(2000);

/** Shows what a watch tells, and is told when the page is in sight again. */
export type Show = (signal: AbortSignal) => (watched: Watched | null) => void;

/** Watches this document of a platform for as long as it lives. Only the top document shows an overlay. */
export function watchDocument(platform: Platform, show: Show): void {
  const life = new AbortController();
  const { signal } = life;
  const { traffic, jsonp, state } = platform;
  let topicsOf = topicsBy(topicWordsOf({ topics: null }));
  const heed = (settings: Settings): void => {
    topicsOf = topicsBy(topicWordsOf(settings));
  };
  const shown = window === window.top ? show(signal) : () => {};
  let last: Watched | null = null;
  const address = (): URL => new URL(addressOf(window, platform));
  const watch = new Watch(
    {
      ...world,
      platform,
      address,
      topicsOf: (text) => topicsOf(text),
    },
    (watched) => {
      last = watched;
      shown(watched);
      if (watched?.delivery === 'gone') life.abort();
    },
    signal,
  );
  tellWhereabouts(signal, () => last && whereaboutsOf(last));
  whenGivenBack(signal, address, () => {
    watch.reconsider(() => false);
    life.abort();
  });
  openPort({ traffic, jsonp, state }, signal, (copied) => watch.receive(copied));
  readSettings().then(heed, () => {});
  watchSettings(signal, (settings) => {
    heed(settings);
    watch.reconsider((header) => isWanted(header, settings));
  });
  window.addEventListener('pagehide', () => watch.leave(), { signal });
  const text = new ShownText(platform);
  const feed = new ShownFeed(platform);
  const follow = setInterval(() => {
    for (const copied of text.changed(platform.page(address())?.kind, document)) watch.receive(copied);
    if (watch.unseen) for (const copied of feed.added(document)) watch.receive(copied);
    if (document.visibilityState === 'visible') watch.follow();
  }, FOLLOW);
  signal.addEventListener('abort', () => clearInterval(follow), { once: true });
}

const whereaboutsOf = ({ recorder }: Watched): Whereabouts => ({
  recorder: recorder.header.id,
  at: recorder.roomTime(background.now()),
});

const world: Omit<World, 'platform' | 'address' | 'topicsOf'> = {
  ...background,
  usual: (header) => ask('usual', header),
  usualAt: (content) => ask('usualAt', content),
  documentTitle: () => document.title,
  watching: () => isWatched(document),
};

/**
 * A frame that is no room of its own stands for its parent: one that a page made for itself, which has no
 * address, or a chat beside a video, whose address names neither.
 */
function addressOf(frame: Window, platform: Platform): string {
  try {
    const { href } = frame.location;
    const isRoom = URL.canParse(href) && platform.page(new URL(href)) !== null;
    return isRoom || frame.parent === frame ? href : addressOf(frame.parent, platform);
  } catch {
    return 'about:blank'; // another origin's parent: this frame belongs to no page we know
  }
}

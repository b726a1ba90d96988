import { browser } from 'wxt/browser';
import { boundScripts, forgetGivenBack, readOpenPages } from '../bound/register.ts';
import { watchSites } from '../bound/sites.ts';
import { contentScripts } from './manifest.ts';
import { askedOf, readPlaces } from './places.ts';

/**
 * Registers our scripts on the pages that the user has allowed, now and whenever that or what is bound changes. The browser
 * keeps the registration, so that it holds before the background has started.
 */
export function registerAllowed(): void {
  browser.permissions.onAdded.addListener(refresh);
  browser.permissions.onRemoved.addListener(refresh);
  browser.permissions.onRemoved.addListener(() => void forgetGivenBack());
  browser.runtime.onInstalled.addListener(refresh);
  browser.runtime.onStartup.addListener(refresh);
  watchSites(new AbortController().signal, refresh);
  refresh();
}

const refresh = (): void => void register();

let last: Promise<void> = Promise.resolve();

/** One at a time: registering what another call has just registered is an error. */
function register(): Promise<void> {
  last = last.then(replaceAll, replaceAll);
  return last;
}

async function replaceAll(): Promise<void> {
  const places = await readPlaces();
  const allowed = await Promise.all(
    places
      .flatMap(askedOf)
      .map(async (origin) => ((await browser.permissions.contains({ origins: [origin] })) ? [origin] : [])),
  );
  const matches = allowed.flat();
  const bound = await boundScripts();
  const wanted = [
    ...(matches.length === 0 ? [] : contentScripts(places, matches).map(asRegistered)),
    ...bound,
  ];
  const registered = await browser.scripting.getRegisteredContentScripts();
  if (JSON.stringify(registered.map(essence)) === JSON.stringify(wanted.map(essence))) return;
  if (registered.length > 0) await browser.scripting.unregisterContentScripts();
  if (wanted.length > 0) await browser.scripting.registerContentScripts(wanted);
  await readOpenPages(bound.flatMap(({ matches: read }) => read));
}

const asRegistered = ({
  js,
  world,
  matches,
  match_origin_as_fallback: blank,
}: ReturnType<typeof contentScripts>[number]) => ({
  id: js.join(' '),
  js,
  world,
  matches,
  runAt: 'document_start' as const,
  allFrames: true,
  matchOriginAsFallback: blank ?? false,
  persistAcrossSessions: true,
});

const essence = ({ id, matches }: { id: string; matches?: string[] | undefined }) => [
  id,
  matches?.toSorted(),
];

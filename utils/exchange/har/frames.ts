import type { Frame, Site } from '../../platforms/platform.ts';
import { type Moment, moment } from '../../units.ts';
import type { CapturedPage } from './capture.ts';
import { stateIn } from './state.ts';

/** A frame and when it reached the page. */
export interface Arrived extends Frame {
  readonly at: Moment;
}

/** What the tap would copy of a captured page, in the order of time. */
export function framesOf(page: CapturedPage, platform: Site): Arrived[] {
  const pushed = page.sockets.flatMap(({ url, messages }) =>
    messages.map(({ at, data }): Arrived => ({ at: moment(Math.round(at)), via: 'socket', url, body: data })),
  );
  const answered = page.requests.map(({ at, as, url, answer }): Arrived => ({
    at: moment(at),
    via: as === 'script' ? 'jsonp' : 'response',
    url,
    body: answer,
  }));
  const traffic = [...pushed, ...answered].filter(({ via, url }) =>
    isWanted(via === 'jsonp' ? platform.jsonp : platform.traffic, url),
  );
  return [...statesOf(page, platform), ...traffic].toSorted((a, b) => a.at - b.at);
}

const isWanted = (sources: readonly string[], url: string): boolean =>
  sources.some((source) => new RegExp(source).test(url));

/** What the page's documents keep in global variables. */
const statesOf = ({ documents, openedAt }: CapturedPage, { state }: Site): Arrived[] =>
  [...documents.values()].flatMap((html) =>
    state.flatMap((name): Arrived[] => {
      const body = stateIn(html, name);
      return body !== null ? [{ at: moment(openedAt), via: 'state', url: name, body }] : [];
    }),
  );

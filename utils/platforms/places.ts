import { browser } from 'wxt/browser';
import type { Site } from './platform.ts';

/** What a platform is called, and its pages: all that the background needs to know of one. */
export type Place = Pick<Site, 'id' | 'name' | 'rooms' | 'consoles' | 'asked'>;

/** A platform without what only its pages and the extension's own need. */
export const placeOf = ({ id, name, rooms, consoles, asked }: Site): Place => ({
  id,
  name,
  rooms,
  consoles,
  asked,
});

/** The rooms of a platform that the user is asked for: none where they are declared. */
export const askedRooms = ({ asked, rooms }: Place): readonly string[] => (asked ? rooms : []);

/** The pages of a platform that the user is asked for: its consoles, and its rooms where they are not declared. */
export const askedOf = (place: Place): string[] => [...askedRooms(place), ...place.consoles];

/** The hosts of a platform's pages that are named in full. */
export const hostsOf = ({ rooms, consoles }: Place): string[] => [
  ...new Set([...rooms, ...consoles].flatMap((match) => /^https:\/\/([^/*]+)\//.exec(match)?.[1] ?? [])),
];

/** Every platform's, out of the file that the build derives from the registry. */
export const readPlaces = async (): Promise<Place[]> =>
  (await (await fetch(browser.runtime.getURL('/platforms.json'))).json()) as Place[];

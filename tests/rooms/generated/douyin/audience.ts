import { type About, SOME_TIME, type WebcastMessage, webcast } from './frames.ts';

const ROUNDED_FROM = 10_000;

/** As the platform writes views and viewers online: whole below 10,000, then "1.5万" to the nearest 1,000. */
export const roundedText = (count: number): string =>
  count < ROUNDED_FROM ? String(count) : `${(Math.round(count / 1000) / 10).toFixed(1)}万`;

/** As it writes distinct viewers: whole below 10,000, then the floor, "2万+", which stops at "10万+". */
export const flooredText = (count: number): string =>
  count < ROUNDED_FROM ? String(count) : `${Math.min(10, Math.floor(count / 10_000))}万+`;

/** What `roundedText` may stand for. */
export function roundedBounds(count: number): readonly [number, number] {
  if (count < ROUNDED_FROM) return [count, count];
  const shown = Math.round(count / 1000) * 1000;
  return [shown - 500, shown + 500];
}

export interface Audience extends About {
  readonly online?: number;
  /** Distinct viewers since the broadcast began. */
  readonly viewers?: number;
  /** Entries since the broadcast began. */
  readonly entries?: number;
}

/** As in the real capture: the exact number of viewers is left out where it is shown rounded. */
export const roomUserSeq = ({
  at = SOME_TIME,
  online = 0,
  viewers = online,
  entries = viewers,
  ...about
}: Audience): WebcastMessage =>
  webcast(
    'WebcastRoomUserSeqMessage',
    { ...about, at },
    {
      3: online,
      7: viewers < ROUNDED_FROM ? viewers : undefined,
      8: flooredText(viewers),
      10: roundedText(online),
      11: roundedText(entries),
    },
  );

/** The figure beside the room's title: "1234在线观众". */
export const roomStats = ({
  at = SOME_TIME,
  online = 0,
  hidden = false,
  ...about
}: About & { readonly online?: number; readonly hidden?: boolean }): WebcastMessage =>
  webcast(
    'WebcastRoomStatsMessage',
    { ...about, at },
    {
      2: roundedText(online),
      3: roundedText(online),
      4: `${roundedText(online)}在线观众`,
      5: online,
      7: false,
      8: hidden,
      9: online,
      10: 1,
    },
  );

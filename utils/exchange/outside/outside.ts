import type { BroadcastKey, Moment, PlatformId, RoomId } from '../../units.ts';

/** What is known of a broadcast only outside the platform's pages: what was spent on it, who joined a group after it. */
export const OUTSIDE = ['adSpend', 'privateJoins'] as const;
export type OutsideId = (typeof OUTSIDE)[number];

/** So much of it over a time in a room: a line of a file, or what the user typed in for a broadcast. */
export interface OutsideRow {
  readonly id: string;
  readonly platform: PlatformId;
  readonly room: RoomId;
  readonly what: OutsideId;
  /** The same moment twice is a moment; else an hour or a day of a report, or a broadcast. */
  readonly from: Moment;
  readonly until: Moment;
  /** Money in minor units, persons as a count. */
  readonly value: number;
  /** Of money; null of persons. */
  readonly currency: string | null;
  /** Which broadcast the user typed it in for: then it alone speaks for that. */
  readonly broadcast: BroadcastKey | null;
  readonly deleted: boolean;
  /** By the computer's clock: of two copies the one edited later stands. */
  readonly editedAt: Moment;
}

/** What a file tells of: its lines of one time are one row, so that reading it twice changes nothing. */
export const idOf = (row: Pick<OutsideRow, 'platform' | 'room' | 'what' | 'from' | 'until'>): string =>
  [row.platform, row.room, row.what, row.from, row.until].join(' ');

/** What is typed in for a broadcast has its place there. */
export const idFor = (key: BroadcastKey, what: OutsideId): string => `${key} ${what}`;

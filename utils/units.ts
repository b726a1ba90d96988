declare const unit: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [unit]: Name };

/** A point in time: milliseconds since 1970, UTC. */
export type Moment = Branded<number, 'Moment'>;
/** A length of time in milliseconds. */
export type Duration = Branded<number, 'Duration'>;

export type PlatformId = Branded<string, 'PlatformId'>;
/** A place on a platform, as its address names it. */
export type RoomId = Branded<string, 'RoomId'>;
/** The platform's own name for one broadcast. */
export type BroadcastId = Branded<string, 'BroadcastId'>;
/** One document's watch over one broadcast: random, never derived from anything. */
export type RecorderId = Branded<string, 'RecorderId'>;
/** A mark that a user made: random. */
export type MarkId = Branded<string, 'MarkId'>;
/** What was written down at a review: random. */
export type ReviewId = Branded<string, 'ReviewId'>;
/** What a broadcast is called here: see `broadcastKey`. */
export type BroadcastKey = Branded<string, 'BroadcastKey'>;
/** A viewer's keyed 64-bit hash: 16 hexadecimal digits, so that text order is number order. */
export type ViewerHash = Branded<string, 'ViewerHash'>;
/** Ten seconds of room time, counted from 1970. */
export type SlotIndex = Branded<number, 'SlotIndex'>;
/** A recorder's batches, counted from 1. */
export type Seq = Branded<number, 'Seq'>;
/** Grows with every commit; rows carry the one that wrote them. */
export type Revision = Branded<number, 'Revision'>;

export const moment = (ms: number): Moment => ms as Moment;
export const duration = (ms: number): Duration => ms as Duration;
export const seconds = (count: number): Duration => duration(count * 1000);
export const minutes = (count: number): Duration => seconds(count * 60);
export const days = (count: number): Duration => minutes(count * 24 * 60);

/** The time from one moment to another; negative when `to` is earlier. */
export const between = (from: Moment, to: Moment): Duration => duration(to - from);
export const after = (at: Moment, length: Duration): Moment => moment(at + length);
export const before = (at: Moment, length: Duration): Moment => moment(at - length);
export const earlier = (a: Moment, b: Moment): Moment => (a < b ? a : b);
export const later = (a: Moment, b: Moment): Moment => (a > b ? a : b);

import { unpackLog } from '../../events/packing.ts';
import type { WholeRows } from '../../store/schema.ts';
import { slotOf, slotStart } from '../../tally/slot.ts';
import { before, between, days, type Moment, moment } from '../../units.ts';
import { ArchiveRefused } from './refused.ts';

/** No broadcast lasts longer: minutes are drawn one by one from its first to its last. */
const LONGEST = days(31);

/**
 * Sees that rows belong together and that nothing which reads them later can fail or run away: logs unpack,
 * every row has its recorder, and no recorder's times reach further than a broadcast can last.
 *
 * @throws ArchiveRefused where one does not
 */
export function checkSound({
  recorders,
  chunks,
  slots,
  sketches,
  marks,
  broadcasts,
  outside,
}: WholeRows): void {
  const ids = new Set(recorders.map(({ id }) => id));
  // What was joined by hand is said of its own key.
  const keys = new Set(recorders.flatMap(({ key, ownKey = key }) => [key, ownKey]));
  const orphan = [...chunks, ...slots, ...sketches, ...marks].find(({ recorder }) => !ids.has(recorder));
  if (orphan) refuse(orphan.recorder);
  const unsaid = broadcasts.find(({ key }) => !keys.has(key));
  if (unsaid) refuse(unsaid.key);

  const slotsOf = Map.groupBy(slots, ({ recorder }) => recorder);
  const marksOf = Map.groupBy(marks, ({ recorder }) => recorder);
  const chunksOf = Map.groupBy(chunks, ({ recorder }) => recorder);
  for (const { id, platform, key, ownKey = key, from, until, openedAt } of recorders) {
    if (!ownKey.startsWith(`${platform}:`) || (from === null) !== (until === null)) refuse(id);
    const { start, end } = around(from ?? openedAt);
    const fits = (at: Moment): boolean => at >= start && at <= end;
    if (until !== null && !fits(until)) refuse(id);
    for (const { slot, span } of slotsOf.get(id) ?? []) {
      const within = [slotStart(slot), span.from, span.until].every(fits);
      if (!within || slotOf(span.from) !== slot || span.until < span.from) refuse(`${id} ${slot}`);
    }
    for (const { id: mark, at, until: over } of marksOf.get(id) ?? [])
      if (!fits(at) || !fits(over ?? at) || (over ?? at) < at) refuse(mark);
    for (const { first, last, log } of chunksOf.get(id) ?? [])
      if (last < first || !timesOf(log, `${id} ${first}`).every(fits)) refuse(`${id} ${first}`);
  }
  if (ids.size < recorders.length) refuse('recorders');
  const turned = outside.find(({ from, until }) => until < from);
  if (turned) refuse(turned.id);
}

const around = (at: Moment): { start: Moment; end: Moment } => ({
  start: before(at, LONGEST),
  end: moment(at + LONGEST),
});

/** The times of a log that say how far it reaches. */
function timesOf(log: Uint8Array, where: string): Moment[] {
  try {
    return unpackLog(log).flatMap((entry) =>
      'until' in entry && between(entry.at, entry.until) > 0 ? [entry.at, entry.until] : [entry.at],
    );
  } catch (error) {
    if (error instanceof RangeError) return refuse(where);
    throw error;
  }
}

function refuse(where: string): never {
  throw new ArchiveRefused('invalid', where);
}

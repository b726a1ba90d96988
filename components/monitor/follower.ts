import type { SetId } from '../../utils/metrics/sets.ts';
import { givesOf } from '../../utils/platforms/registry.ts';
import type { Glance } from '../../utils/recorder/glance.ts';
import { Live } from '../../utils/recorder/live.ts';
import { leadingOf, roomTimeAt } from '../../utils/store/marks.ts';
import { slotsSince } from '../../utils/store/joining.ts';
import type { Database } from '../../utils/store/database.ts';
import type { RecorderRow } from '../../utils/store/schema.ts';
import type { BroadcastKey, Moment, RecorderId, Revision } from '../../utils/units.ts';
import { asOpened } from './as-opened.ts';

/** A broadcast that is being recorded, as it is seen from outside of its pages. */
export interface Followed {
  readonly key: BroadcastKey;
  readonly recorders: readonly RecorderRow[];
  readonly glance: Glance;
}

interface Course {
  readonly live: Live;
  revision: Revision;
}

const NOBODY = 'monitor' as RecorderId;
const BEGINNING = 0 as Revision;

/** Follows broadcasts by what is added to them: none is read as a whole again and again. */
export class Follower {
  readonly #db: Database;
  readonly #courses = new Map<BroadcastKey, Course>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** The figures of these recorders' broadcasts that have not ended; of a broadcast that is none any more nothing stays. */
  async look(rows: readonly RecorderRow[], set: SetId, now: Moment): Promise<Followed[]> {
    const broadcasts = Map.groupBy(rows, ({ key }) => key);
    for (const key of this.#courses.keys()) if (!broadcasts.has(key)) this.#courses.delete(key);
    const all: Followed[] = [];
    for (const key of broadcasts.keys()) {
      const recorders = await this.#db.recorders.where('key').equals(key).toArray();
      const glance = await this.#glance(key, recorders, set, now);
      if (glance && !glance.ended) all.push({ key, recorders, glance });
    }
    return asOpened(all);
  }

  async #glance(
    key: BroadcastKey,
    recorders: readonly RecorderRow[],
    set: SetId,
    now: Moment,
  ): Promise<Glance | null> {
    const [first] = recorders;
    if (!first) return null;
    const course = this.#courses.get(key) ?? begin(first);
    this.#courses.set(key, course);
    const slots = await slotsSince(this.#db, recorders, course.revision);
    course.revision = Math.max(course.revision, ...recorders.map(({ revision }) => revision)) as Revision;
    course.live.follow({ slots, revision: course.revision, clock: null, keepsRaw: false });
    return course.live.glance(set, roomTimeAt(leadingOf(recorders) ?? first, now));
  }
}

/** Who only looks on sees no viewers pass by: rates of persons are the rooms' own. */
const begin = ({ platform }: RecorderRow): Course => ({
  live: new Live(NOBODY, 'console', givesOf(platform), {}),
  revision: BEGINNING,
});

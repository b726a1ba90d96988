import { type Sending, sendWaiting } from '../../../../utils/exchange/clickhouse/round.ts';
import type { Cursor } from '../../../../utils/exchange/clickhouse/send.ts';
import type { Exported } from '../../../../utils/exchange/tables/table.ts';
import { broadcastViews } from '../../../../utils/metrics/views.ts';
import { following, placed } from '../../../../utils/store/by-hand.ts';
import { type BroadcastKey, moment, type RecorderId } from '../../../../utils/units.ts';
import { captureFrom } from '../../../rooms/capture.ts';
import { generateShop } from '../../../rooms/generated/shop.ts';
import { rowsReplayed } from '../replayed.ts';
import { SERVER } from './fakeServer.ts';

export const NAMES = ['a', 'b', 'c', 'd'] as const;
export type Name = (typeof NAMES)[number];
export const keyOf = (name: Name): BroadcastKey => `douyin:${name}` as BroadcastKey;
const HOUR = 3_600_000;

/** What was recorded of short broadcasts, one an hour. */
const RECORDED = NAMES.map((name, index) => {
  const startedAt = Date.UTC(2026, 3, 24, 4) + index * HOUR;
  const rows = rowsReplayed(captureFrom(generateShop({ startedAt, minutes: 3 }).har, 'generated'));
  const own = <Row extends { readonly recorder: RecorderId }>(row: Row): Row => ({
    ...row,
    recorder: `${name}${row.recorder}` as RecorderId,
  });
  return {
    recorders: rows.recorders.map((row) => ({
      ...row,
      id: `${name}${row.id}` as RecorderId,
      key: keyOf(name),
    })),
    chunks: rows.chunks.map(own),
    slots: rows.slots.map(own),
  };
});

/** The same once its log is gone. */
export const WITHOUT_LOG = RECORDED.map((each) => ({ ...each, chunks: [] }));

/** What they come to, for it takes long: by their recorders, and where these belong. */
const EXPORTED = new Map<string, Exported[]>();

/** A browser that holds these, and what was sent from it. */
export class Browser {
  readonly #recorded: typeof RECORDED;
  readonly #into = new Map<BroadcastKey, BroadcastKey>();
  readonly #cursors = new Map<BroadcastKey, Cursor>();
  #now = Date.UTC(2026, 3, 25);

  constructor(recorded = RECORDED) {
    this.#recorded = recorded;
  }

  join(name: Name, into: Name | null): void {
    if (into === null) this.#into.delete(keyOf(name));
    else if (following(this.#said())(keyOf(into)) !== keyOf(name)) this.#into.set(keyOf(name), keyOf(into));
  }

  /** The broadcasts as they are now, each with its rows. */
  exported(): Exported[] {
    const follow = following(this.#said());
    const recorders = this.#recorded.flatMap((each) => each.recorders.map((row) => placed(row, follow)));
    return [...Map.groupBy(recorders, ({ key }) => key).values()].flatMap((own) => {
      const ids = new Set(own.map(({ id }) => id));
      const rows = {
        recorders: own,
        chunks: this.#recorded.flatMap(({ chunks }) => chunks.filter(({ recorder }) => ids.has(recorder))),
        slots: this.#recorded.flatMap(({ slots }) => slots.filter(({ recorder }) => ids.has(recorder))),
        sketches: [],
        marks: [],
        broadcasts: this.#said(),
      };
      const made = `${own.map(({ id, key }) => `${id} ${key}`).join()} ${rows.chunks.length}`;
      const known = EXPORTED.get(made);
      if (known) return known;
      const exported = broadcastViews(rows, moment(0), { myRooms: [] }).map((detail) => ({ detail, rows }));
      EXPORTED.set(made, exported);
      return exported;
    });
  }

  send(): Promise<number> {
    const all = this.exported();
    const sending: Sending = {
      cursors: async (keys) => [...this.#cursors.values()].filter(({ key }) => keys.includes(key)),
      note: async (cursor) => void this.#cursors.set(cursor.key, cursor),
      exported: async (key) => all.find(({ detail }) => detail.key === key) ?? null,
    };
    this.#now += 1000;
    const views = all.map(({ detail, rows: { recorders } }) => ({
      ...detail,
      mine: true,
      recorders,
      marks: [],
    }));
    const making = { by: '1', viewers: true };
    const never = new AbortController().signal;
    return sendWaiting(SERVER, views, making, moment(this.#now), sending, () => undefined, never);
  }

  #said() {
    return [...this.#into].map(([key, into]) => ({ key, kept: false, tags: [], into }));
  }
}

/** A few of the figures of broadcasts, in the order of their keys. */
export const countsOf = (exported: readonly Exported[]) =>
  exported
    .map(({ detail: { key, figures } }) => ({
      key,
      comments: 'figure' in figures.comments ? figures.comments.figure.value : null,
      gmv: 'figure' in figures.gmv ? figures.gmv.figure.value : null,
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));

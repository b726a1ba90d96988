import type { StoredOrders } from '../../../../components/dashboard/orders/data.ts';
import { readTable } from '../../../../utils/exchange/orders/table.ts';
import type { BoundHere } from '../../../../components/dashboard/bound.ts';
import type { Permitted } from '../../../../components/dashboard/yours/data.ts';
import type { Holding } from '../../../../utils/store/yours/holding.ts';
import type { Warehouse } from '../../../../components/dashboard/warehouse/data.ts';
import type { ConsolePermission, DashboardData, Source } from '../../../../components/dashboard/data.ts';
import { planImport } from '../../../../utils/exchange/archive/plan.ts';
import { packExplained, unpackExplained } from '../../../../utils/metrics/explained-rows.ts';
import { listedOf } from '../../../../utils/metrics/folded.ts';
import type { Heard } from '../../../../utils/metrics/health/sent.ts';
import type { PlannedItem } from '../../../../utils/metrics/plan.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { CaptureError } from '../../../../utils/exchange/har/schema.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../utils/settings/settings.ts';
import type { ReviewRow, KeepingRow, PlanRow, Rows } from '../../../../utils/store/schema.ts';
import type { OutsideRow } from '../../../../utils/exchange/outside/outside.ts';
import { mergeWhole } from '../../../../utils/store/merge.ts';
import { contradictedBy } from '../../../../utils/store/preview.ts';
import type { Copy } from '../../../../utils/exchange/copies/copies.ts';
import { tidyTags } from '../../../../utils/store/tags.ts';
import type { BroadcastKey, PlatformId } from '../../../../utils/units.ts';

/** A value that tells those who follow it of its changes. */
class Cell<Value> {
  readonly listeners = new Set<(value: Value) => void>();
  value: Value;
  constructor(value: Value) {
    this.value = value;
  }
  set(value: Value): void {
    this.value = value;
    for (const listener of this.listeners) listener(value);
  }
  source<Part = Value>(part: (value: Value) => Part = (value) => value as unknown as Part): Source<Part> {
    return (signal, next) => {
      const listener = (value: Value): void => next(part(value));
      this.listeners.add(listener);
      signal.addEventListener('abort', () => this.listeners.delete(listener), { once: true });
      listener(this.value);
    };
  }
}

const DOUYIN = 'douyin' as PlatformId;
const TIKTOK = 'tiktok' as PlatformId;

const NO_ROWS: Rows = { recorders: [], chunks: [], slots: [], sketches: [], marks: [], broadcasts: [] };

/** The dashboard's data in memory. */
export function fakeData(broadcasts: readonly BroadcastDetail[], settings: Partial<Settings> = {}) {
  const recorders = new Cell<readonly Heard[]>([]);
  const notices = new Cell(true);
  const views = new Cell(broadcasts);
  const chosen = new Cell<Settings>({
    ...DEFAULT_SETTINGS,
    language: 'en',
    ...settings,
  });
  const granted = new Cell<readonly ConsolePermission[]>([{ platform: DOUYIN, granted: false }]);
  const keepings = new Cell<readonly KeepingRow[]>([]);
  const bound = new Cell<readonly BoundHere[]>([]);
  const warehouse = new Cell<Warehouse | null>(null);
  const reviews = new Cell<readonly ReviewRow[]>([]);
  const permitted = new Cell<Permitted>({
    held: [
      { kind: 'permission', name: 'storage', returnable: false },
      { kind: 'site', name: 'https://console.example/*', returnable: true },
    ],
    withdrawn: ['https://room.example/*'],
  });
  const joined: (readonly [BroadcastKey, string | null])[] = [];
  const change = (key: BroadcastKey, how: Partial<BroadcastDetail>): void =>
    views.set(views.value.map((view) => (view.key === key ? { ...view, ...how } : view)));

  const plan = new Cell<readonly PlannedItem[]>([]);
  const brought: Rows[] = [];
  const copies = new Cell<readonly Copy[]>([]);

  const data: DashboardData = {
    platforms: [
      {
        id: DOUYIN,
        name: { zh: '抖音', en: 'Douyin' },
        currency: 'CNY',
        consoleUrl: 'https://console.example/',
        gives: { room: ['comment', 'online', 'gift'], console: [] },
        rooms: ['https://room.example/*'],
        consoles: ['https://console.example/*'],
        asked: false,
      },
      {
        id: TIKTOK,
        name: { zh: 'TikTok', en: 'TikTok' },
        currency: 'USD',
        consoleUrl: null,
        gives: { room: [], console: [] },
        rooms: ['https://tiktok.example/*'],
        consoles: [],
        asked: false,
      },
    ],
    broadcasts: views.source((all) => all.map(listedOf)),
    listing: views.source((all) => ({ views: all.map(listedOf), whole: true })),
    explained: views.source((all) => all.flatMap((one) => unpackExplained(packExplained(one)))),
    followed: () => new Cell([]).source(),
    plan: () => plan.source(),
    setPlan: async (_, items) => {
      const before = plan.value;
      plan.set(items);
      return async () => plan.set(before);
    },
    preparing: new Cell(0).source(),
    tags: views.source((all) => [...new Set(all.flatMap(({ tags }) => tags))]),
    detail: (key) => views.source((all) => all.find((view) => view.key === key) ?? null),
    heard: recorders.source(),
    settings: chosen.source(),
    permissions: granted.source(),
    keepings: () => keepings.source(),
    keepRaw: async (_, on) => keepings.set(keepings.value.map((row) => ({ ...row, on }))),
    deleteRaw: async () => keepings.set([]),
    saveRaw: async () => ({ name: 'raw.har', type: 'application/json', text: '{}' }),
    saveReplaced: async () => ({ name: 'raw.har', type: 'application/json', text: '{}' }),
    replay: async () => Promise.reject(new CaptureError('json', 'not JSON')),
    fillIn: async () => {},
    bound: bound.source(),
    outside: new Cell<readonly OutsideRow[]>([]).source(),
    putOutside: async () => async () => {},
    storedOrders: new Cell<readonly StoredOrders[]>([]).source(),
    readOrderTable: async (file) => readTable(new Uint8Array(await file.arrayBuffer())),
    readOrders: async () => ({ rows: [], unread: 0, plan: { added: [], changed: [], same: 0 } }),
    importOrders: async () => async () => {},
    removeOrders: async () => async () => {},
    rememberedOrders: async () => ({ window: 900_000, onlyExplained: true, files: {} }),
    rememberOrders: async () => {},
    unbind: async (name, quantity) => {
      const before = bound.value;
      bound.set(
        before.map((site) =>
          site.name === name
            ? { ...site, figures: site.figures.filter((figure) => figure.quantity !== quantity) }
            : site,
        ),
      );
      return async () => bound.set(before);
    },
    withdrawSite: async (origin) =>
      bound.set(bound.value.map((site) => (site.origin === origin ? { ...site, granted: false } : site))),
    join: async (key, into) => {
      joined.push([key, into]);
      return async () => void joined.push([key, 'undone']);
    },
    keep: async (key, kept) => change(key, { kept }),
    tag: async (key, how) => {
      const before = views.value.find((view) => view.key === key)?.tags ?? [];
      change(key, { tags: tidyTags(how(before)) });
      return async () => change(key, { tags: before });
    },
    reviews: reviews.source(),
    plans: new Cell<readonly PlanRow[]>([]).source(),
    violations: new Cell([]).source(),
    interactors: () => new Cell([]).source(),
    review: async (note) => {
      const former = reviews.value;
      reviews.set([...former.filter(({ id }) => id !== note.id), { ...note, editedAt: note.decidedAt }]);
      return async () => reviews.set(former);
    },
    mark: async (marking) => {
      const former = views.value;
      const { at: when } = marking;
      views.set(
        former.map((view) => {
          const others = view.marks.filter(({ id }) => id !== marking.id);
          return { ...view, marks: marking.deleted ? others : [...others, { ...marking, editedAt: when }] };
        }),
      );
      return async () => views.set(former);
    },
    remove: async (key) => {
      const before = views.value;
      views.set(before.filter((view) => view.key !== key));
      return async () => views.set(before);
    },
    holdings: new Cell<readonly Holding[]>([
      { table: 'recorders', rows: broadcasts.length, bytes: 2048, oldest: null },
    ]).source(),
    beside: new Cell({ entries: 1, bytes: 100 }).source(),
    space: new Cell({ used: 1 << 20, quota: 1 << 30, lasting: false }).source(),
    makeLasting: async () => false,
    permitted: permitted.source(),
    giveBack: async (held) =>
      permitted.set({
        ...permitted.value,
        held: permitted.value.held.filter(({ name }) => name !== held.name),
      }),
    allowSites: async () => {
      permitted.set({ ...permitted.value, withdrawn: [] });
      return true;
    },
    receipt: async () => [{ table: 'recorders', rows: 1, fields: ['id', 'title'] }],
    olderThan: async () => views.value.map(({ key }) => key),
    removeAll: async (keys) => {
      const before = views.value;
      views.set(before.filter(({ key }) => !keys.includes(key)));
      return async () => views.set(before);
    },
    removeEverything: async () => views.set([]),
    hotkeys: new Cell([{ name: 'view', says: 'Switch views', keys: 'Alt+Shift+V' }]).source(),
    openHotkeys: async () => {},
    setHotkey: null,
    tryOut: async () => {
      const [first] = broadcasts;
      if (!first) throw new Error('nothing to try');
      return first;
    },
    added: new Cell<readonly string[]>([]).source(),
    seenAdded: async () => {},
    setMine: async (platform, room, mine) =>
      views.set(
        views.value.map((view) =>
          view.platform === platform && view.room === room ? { ...view, mine } : view,
        ),
      ),
    changeSettings: async (how) => chosen.set(how(chosen.value)),
    grantConsole: async (platform) => granted.set([{ platform, granted: true }]),
    withdrawConsole: async (platform) => granted.set([{ platform, granted: false }]),
    allowNotices: async () => notices.value,
    newest: 'https://store.example/roomtally',
    stored: async () => mergeWhole(NO_ROWS),
    exported: async (key) => {
      const detail = views.value.find((view) => view.key === key);
      return detail ? { detail, rows: NO_ROWS } : null;
    },
    copyWhatIsDue: async () => undefined,
    allowCopies: async () => true,
    seeToEnds: () => () => {},
    copies: copies.source(),
    settleTooLarge: async () => copies.set(copies.value.map((copy) => ({ ...copy, tooLarge: false }))),
    folder: new Cell<null>(null).source(),
    chooseFolder: null,
    openFolder: async () => {},
    forgetFolder: async () => {},
    newArchives: async () => [],
    noteOffered: async () => {},
    preview: async (files) => ({
      ...planImport(NO_ROWS, ...files),
      news: { orders: 0, outside: 0, reviews: 0 },
      settled: contradictedBy([mergeWhole(NO_ROWS), ...files]),
    }),
    bringIn: async (rows) => {
      brought.push(rows);
      return async () => {
        brought.pop();
      };
    },
    warehouse: warehouse.source(),
    allowWarehouse: async () => true,
    setUpWarehouse: async (setup, password) => warehouse.set({ setup, password }),
    forgetWarehouse: async () => warehouse.set(null),
    checkWarehouse: async () => ({ version: '26.7.1', ready: true }),
    makeWarehouse: async () => undefined,
    sendToWarehouse: async (all) => all.length,
  };
  return {
    data,
    views,
    settings: chosen,
    heard: recorders,
    notices,
    bound,
    joined,
    brought,
    copies,
    warehouse,
  };
}

import { NAMES } from '../../metrics/names.ts';
import { GROUPS, type MetricId, metricsOf } from '../../metrics/definitions.ts';
import { SET_SAYS } from '../../metrics/says.ts';
import { SET_NAMES } from '../../metrics/says/set-names.ts';
import { summaryOf } from '../../metrics/sets.ts';
import type { BroadcastDetail } from '../../metrics/view.ts';
import { type Style, writeCoverage } from '../../settings/numbers.ts';
import { writeDuration, writeTime, writeWindow } from '../../settings/times.ts';
import { wordsIn } from '../../settings/words.ts';
import { between } from '../../units.ts';
import { type Aside, alertsOf, marksOf } from './aside.ts';
import type { Curve, Lane, Stretch } from './curve.ts';
import { type Products, productsOf } from './products.ts';
import { type Shown, shownOf } from './shown.ts';
import type { Source } from './source.ts';
import { tidy } from './tidy.ts';
import { isTold, type Wish } from './wish.ts';

/** The figures of one heading. */
export interface ShownGroup {
  readonly name: string;
  readonly known: readonly Shown[];
  /** The names of those that are not known, by the reason. */
  readonly missing: readonly string[];
}

/** What a broadcast came to, written in one language: the text, the picture and the file are made of this alone. */
export interface Report {
  readonly wish: Wish;
  readonly title: string;
  readonly window: string;
  readonly length: string;
  /** Platform, how it ended, which share was heard. */
  readonly facts: readonly string[];
  readonly summary: readonly Shown[];
  readonly groups: readonly ShownGroup[];
  /** The stretch of time under the curves, and its minutes. */
  readonly whole: Stretch;
  readonly minutes: readonly Stretch[];
  readonly curves: readonly Curve[];
  readonly lanes: readonly Lane[];
  readonly gaps: readonly (Stretch & { readonly text: string })[];
  readonly products: Products;
  readonly alerts: readonly Aside[];
  readonly marks: readonly Aside[];
  /** The definition set. */
  readonly set: { readonly name: string; readonly says: string };
  readonly coverage: string;
}

/** A report of a broadcast; what its wish leaves out is nowhere in it. */
export function reportOf(source: Source, wish: Wish): Report {
  const { detail, name, platform, curves, lanes } = source;
  const { language } = wish;
  const say = wordsIn(language);
  const style: Style = { language, currency: platform.currency, short: false };
  const { from, until, definitions: set, figures, coverage } = detail;
  const tile = (id: MetricId): Shown => shownOf(id, figures[id], set, { ...style, short: true });
  const share = writeCoverage(coverage, language);
  return {
    wish,
    title: tidy(name),
    window: writeWindow(from, until, language),
    length: writeDuration(between(from, until), language),
    facts: [
      platform.name[language],
      say(detail.live ? 'dashboard.liveNow' : detail.ended ? 'dashboard.ended' : 'dashboard.interrupted'),
      say('dashboard.covered', { share }),
    ],
    summary: summaryOf(set).map(tile),
    groups: groupsOf(detail, wish, style),
    whole: {
      min: (detail.minutes[0]?.from ?? from) / 1000,
      max: (detail.minutes.at(-1)?.until ?? until) / 1000,
    },
    minutes: detail.minutes.map((minute) => ({ min: minute.from / 1000, max: minute.until / 1000 })),
    curves,
    lanes: lanes.map((lane) => ({
      ...lane,
      bands: lane.bands.map((band) => ({ ...band, label: tidy(band.label) })),
    })),
    gaps: detail.gaps.map((gap) => ({
      min: gap.from / 1000,
      max: gap.until / 1000,
      text: say('dashboard.gap', {
        from: writeTime(gap.from, 'timeExact', language),
        until: writeTime(gap.until, 'timeExact', language),
        length: writeDuration(gap.length, language),
      }),
    })),
    products: productsOf(source, wish, style),
    alerts: alertsOf(detail, style),
    marks: marksOf(detail, style),
    set: { name: SET_NAMES[set][language], says: SET_SAYS[set][language] },
    coverage: share,
  };
}

/** As the page groups them: what is known one by one, the rest in a line for each reason. */
function groupsOf({ definitions: set, figures }: BroadcastDetail, wish: Wish, style: Style): ShownGroup[] {
  const { language } = wish;
  const say = wordsIn(language);
  return GROUPS.map((group) => {
    const ids = metricsOf(group).filter((id) => !summaryOf(set).includes(id) && isTold(id, set, wish));
    const known = ids.filter((id) => 'figure' in figures[id]);
    const missing = Map.groupBy(
      ids.flatMap((id) => {
        const of = figures[id];
        return 'unknown' in of ? [{ id, reason: of.unknown }] : [];
      }),
      ({ reason }) => reason,
    );
    return {
      name: say(`dashboard.${group}`),
      known: known.map((id) => shownOf(id, figures[id], set, style)),
      missing: [...missing].map(([reason, unknown]) =>
        say('dashboard.missing', {
          reason: say(`metrics.${reason}`),
          names: unknown.map(({ id }) => NAMES[id][language]).join(say('dashboard.separator')),
        }),
      ),
    };
  });
}

import type { Curve, Lane } from '../../../utils/exchange/report/curve.ts';
import type { Source } from '../../../utils/exchange/report/source.ts';
import { shareable, type Wish } from '../../../utils/exchange/report/wish.ts';
import { isAmount } from '../../../utils/metrics/unit.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import type { Style } from '../../../utils/settings/numbers.ts';
import { wordsIn } from '../../../utils/settings/words.ts';
import { lanesOf } from '../../charts/bands.ts';
import { writeValue } from '../../charts/count.ts';
import { highest, type Pane, paneStyle, panesOf, styleOf } from '../../charts/panes.ts';
import { EXPLAINED_COLUMNS } from '../broadcast/explained-columns.ts';
import type { PlatformInfo } from '../data.ts';
import { nameOf } from '../name.ts';

/** What a report is made of: what the broadcast's page draws, but for what the wish leaves out. */
export function sourceOf(detail: BroadcastDetail, platform: PlatformInfo, wish: Wish): Source {
  const { language } = wish;
  const style: Style = { language, currency: platform.currency, short: false };
  const say = wordsIn(language);
  const told = shareable(detail, wish);
  return {
    detail: told,
    name: nameOf(detail, say),
    platform,
    curves: panesOf(told).flatMap((pane) => curveOf(pane, wish, style) ?? []),
    lanes: lanesOf(told, style).map(({ id, bands }): Lane => ({ name: say(`timeline.${id}`), bands })),
    columns: EXPLAINED_COLUMNS,
  };
}

/** A pane of the timeline, each line with its highest value; null where the wish leaves all of it out. */
function curveOf({ id, lines }: Pane, { amounts, language }: Wish, style: Style): Curve | null {
  const say = wordsIn(language);
  const series = lines
    .filter((line) => amounts || !isAmount(styleOf(line.id).unit))
    .map(({ id: name, values, tops }) => {
      const { ink, unit, dashed } = styleOf(name);
      const top = highest(tops);
      const value = top && writeValue(top.value, unit, style);
      return {
        name: say(`timeline.${name}`),
        ink,
        dashed: dashed ?? false,
        values,
        top: value === null ? '' : say('dashboard.paneTop', { value }),
      };
    });
  return series.length === 0 ? null : { id, scale: paneStyle(id).scale, series };
}

import type { TableId } from '../../../utils/exchange/tables/tables.ts';
import { FORMAT_IDS } from '../../../utils/exchange/wish.ts';
import { isoDay, localZone } from '../../../utils/exchange/zone.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import type { BroadcastKey } from '../../../utils/units.ts';

/** A broadcast as far as the choice of what to export needs to know it. */
export type Exportable = Pick<Listed, 'key' | 'platform' | 'room' | 'broadcast' | 'title' | 'from'>;

/** What can be exported: tables in one of the formats, or all that is stored. */
export const KINDS = ['archive', ...FORMAT_IDS] as const;
export type Kind = (typeof KINDS)[number];

/** What is chosen in the export dialog. */
export interface ExportChoice {
  readonly kind: Kind;
  readonly tables: readonly TableId[];
  readonly viewers: boolean;
  readonly mark: boolean;
  /** The first and the last day, as ISO writes them; empty where there is no bound. */
  readonly from: string;
  readonly until: string;
  /** The broadcasts that are not wanted. */
  readonly without: ReadonlySet<BroadcastKey>;
}

export const NO_EXPORT: ExportChoice = {
  kind: 'csv',
  tables: ['broadcasts', 'minutes'],
  viewers: false,
  mark: true,
  from: '',
  until: '',
  without: new Set(),
};

/** The broadcasts that began on one of the days. */
export const inDays = <View extends Exportable>(
  { from, until }: ExportChoice,
  views: readonly View[],
): View[] => {
  const zone = localZone();
  return views.filter((view) => {
    const day = isoDay(view.from, zone);
    return (from === '' || day >= from) && (until === '' || day <= until);
  });
};

/** A list with something put in or taken out, in an order of its own. */
export const toggled = <Item>(all: readonly Item[], chosen: readonly Item[], item: Item): Item[] =>
  all.filter((each) => chosen.includes(each) !== (each === item));

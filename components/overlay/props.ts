import type { ThanUsuals } from '../../utils/alerts/than-usual.ts';
import type { Alert } from '../../utils/alerts/alert.ts';
import type { PageKind, Platform } from '../../utils/platforms/platform.ts';
import type { Figure } from '../../utils/metrics/figure.ts';
import type { Figures, MetricId } from '../../utils/metrics/definitions.ts';
import type { Alternatives } from '../../utils/metrics/figures.ts';
import type { Looks, OverlayPlace } from '../../utils/settings/settings.ts';
import type { MarkNow } from './useMarking.ts';
import type { Trend } from '../../utils/recorder/trend.ts';
import type { Duration } from '../../utils/units.ts';

/**
 * `full`: there is no space to store what is counted; `lost`: the extension was updated or removed, and only a
 * reload of the page goes on; `unread`: frames arrive of which nothing is understood any more; `unseen`:
 * the page's traffic runs where no extension looks; `partlyUnseen`: a part of it does.
 */
export type OverlayStatus =
  | 'waiting'
  | 'unseen'
  | 'partlyUnseen'
  | 'counting'
  | 'unread'
  | 'ended'
  | 'full'
  | 'lost';

/** Whether there are no figures to show yet. */
export const isBlank = (status: OverlayStatus): boolean => status === 'waiting' || status === 'unseen';

/** Whether its figures are of now: not once the broadcast ended, nor where nothing more is understood or handed over. */
export const isOfNow = (status: OverlayStatus): boolean =>
  status === 'counting' || status === 'partlyUnseen' || status === 'full';

export interface MyRoom {
  readonly mine: boolean;
  readonly setMine: (mine: boolean) => void;
}

export interface OverlayProps {
  /** The last ten minutes, or as much of them as was heard. */
  readonly recent: Figures;
  readonly whole: Figures;
  /** The whole broadcast by the other definition sets. */
  readonly alternatives: Alternatives;
  readonly reported: Readonly<Partial<Record<MetricId, Figure>>>;
  /** What stands out now, or did so lately. */
  readonly alerts: readonly Alert[];
  /** The last minutes against the room's earlier broadcasts. */
  readonly usual: ThanUsuals;
  readonly trend: Trend;
  readonly platform: Pick<Platform, 'currency' | 'consoleUrl'>;
  readonly title: string | null;
  /** The product that the run of show has next, where there is one. */
  readonly next: string | undefined;
  readonly page: PageKind;
  /** A console of this broadcast has been heard, here or in another tab. */
  readonly consoleSeen: boolean;
  readonly status: OverlayStatus;
  readonly heardFor: Duration;
  /** Of the whole broadcast: 0 to 1. */
  readonly coverage: number;
  readonly place: OverlayPlace;
  readonly onPlace: (place: OverlayPlace) => void;
  readonly looks: Looks;
  readonly onLooks: (change: Partial<Looks>) => void;
  readonly onMark: MarkNow;
  readonly onOpenDashboard: () => void;
  /** Null where the room has no name yet. */
  readonly myRoom: MyRoom | null;
}

import { aligned } from './aligned.ts';
import { bound } from './bound.ts';
import { capture } from './capture.ts';
import { compare } from './compare.ts';
import { dashboard } from './dashboard.ts';
import { definitions } from './definitions.ts';
import { exchange } from './exchange.ts';
import { health } from './health.ts';
import { list } from './list.ts';
import { marks } from './marking.ts';
import { metrics } from './metrics.ts';
import { monitor } from './monitor.ts';
import { orders } from './orders.ts';
import { popup } from './popup.ts';
import { shifts } from './shifts.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { timeline } from './timeline.ts';
import { topics } from './topics.ts';
import { warehouse } from './warehouse.ts';

/** What only the extension's own pages say. */
export const ownWords = {
  aligned,
  bound,
  capture,
  compare,
  dashboard,
  definitions,
  exchange,
  health,
  list,
  marks,
  metrics,
  monitor,
  orders,
  popup,
  shifts,
  report,
  review,
  timeline,
  topics,
  warehouse,
};
export type OwnWords = typeof ownWords;

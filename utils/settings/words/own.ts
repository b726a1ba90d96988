import { across } from './across.ts';
import { aligned } from './aligned.ts';
import { bound } from './bound.ts';
import { broadcast } from './broadcast.ts';
import { brought } from './brought.ts';
import { capture } from './capture.ts';
import { compare } from './compare.ts';
import { contradicted } from './contradicted.ts';
import { copies } from './copies.ts';
import { dashboard } from './dashboard.ts';
import { definitions } from './definitions.ts';
import { exchange } from './exchange.ts';
import { health } from './health.ts';
import { list } from './list.ts';
import { live } from './live.ts';
import { marks } from './marking.ts';
import { metrics } from './metrics.ts';
import { monitor } from './monitor.ts';
import { plan } from './plan.ts';
import { newer } from './newer.ts';
import { orders } from './orders.ts';
import { popup } from './popup.ts';
import { review } from './review.ts';
import { reviewed } from './reviewed.ts';
import { products } from './products.ts';
import { replay } from './replay.ts';
import { shifts } from './shifts.ts';
import { report } from './report.ts';
import { tags } from './tags.ts';
import { tally } from './tally.ts';
import { timeline } from './timeline.ts';
import { topics } from './topics.ts';
import { tuning } from './tuning.ts';
import { verdicts } from './verdicts.ts';
import { warehouse } from './warehouse.ts';
import { welcome } from './welcome.ts';
import { yours } from './yours.ts';

/** What is said where broadcasts are compared. */
const comparing = {
  zh: { ...compare.zh, ...tags.zh, ...verdicts.zh, ...across.zh },
  en: { ...compare.en, ...tags.en, ...verdicts.en, ...across.en },
};

/** What only the extension's own pages say. */
export const ownWords = {
  aligned,
  bound,
  brought,
  capture,
  compare: comparing,
  contradicted,
  copies,
  dashboard: { zh: { ...dashboard.zh, ...broadcast.zh }, en: { ...dashboard.en, ...broadcast.en } },
  definitions,
  exchange,
  health,
  list,
  live,
  marks,
  metrics,
  monitor,
  newer,
  plan,
  orders,
  popup,
  review: { zh: { ...review.zh, ...reviewed.zh }, en: { ...review.en, ...reviewed.en } },
  products,
  replay,
  shifts,
  report,
  tally,
  timeline,
  topics,
  tuning,
  warehouse,
  welcome,
  yours,
};
export type OwnWords = typeof ownWords;

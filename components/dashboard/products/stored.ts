import { liveQuery } from 'dexie';
import type { ExplainedIn } from '../../../utils/metrics/across/products.ts';
import { unpackExplained } from '../../../utils/metrics/explained-rows.ts';
import type { Database } from '../../../utils/store/database.ts';
import type { Source } from '../source.ts';

/** All explanations that are kept, read again only when one of them changes. */
export const explainedEver =
  (db: Database): Source<readonly ExplainedIn[]> =>
  (signal, next, failed) => {
    const subscription = liveQuery(() => db.explanations.toArray()).subscribe(
      (rows) => next(rows.flatMap(unpackExplained)),
      failed,
    );
    signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
  };

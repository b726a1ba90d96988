import type { ExplanationsRow } from '../store/schema.ts';
import type { ExplainedIn } from './across/products.ts';
import { figuresIn, packFigures } from './packed-figures.ts';
import type { BroadcastDetail } from './view.ts';

/** A broadcast's explanations as they are kept; of the room's figures those that a product has of its own give way. */
export const packExplained = ({
  key,
  platform,
  currency,
  explained,
}: Pick<BroadcastDetail, 'key' | 'platform' | 'currency' | 'explained'>): ExplanationsRow => ({
  key,
  platform,
  ...(currency && { currency }),
  explained: explained.map(({ item, from, until, room, product }) => ({
    item,
    from,
    until,
    figures: packFigures({ ...room, ...product }, {}),
  })),
});

/** The same as they were. */
export const unpackExplained = ({ explained, ...broadcast }: ExplanationsRow): ExplainedIn[] =>
  explained.map(({ item, from, until, figures: packed }) => {
    const figures = figuresIn(packed, 'roomtally', from, until);
    return { ...broadcast, item, from, until, room: figures, product: figures };
  });

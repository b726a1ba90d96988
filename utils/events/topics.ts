/**
 * What comments ask about, by words preset in the settings; a comment may be about several.
 *
 * The order is the log's numbering, a bit for each: append only.
 */
export const TOPICS = ['price', 'size', 'stock', 'shipping', 'afterSales', 'complaint'] as const;

export type Topic = (typeof TOPICS)[number];

/** How many comments were looked through, and how many of them are about each topic. */
export type TopicCounts = Partial<Record<Topic | 'looked', number>>;

export const TOPIC_COUNTS = ['looked', ...TOPICS] as const;

/** The counts of one comment. */
export function countsOf(bits: number): TopicCounts {
  const counts: TopicCounts = { looked: 1 };
  for (const [index, topic] of TOPICS.entries()) if ((bits >> index) & 1) counts[topic] = 1;
  return counts;
}

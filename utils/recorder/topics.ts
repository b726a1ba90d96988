import { TOPICS, type Topic } from '../events/topics.ts';

/** The words by which a comment is about something. */
export type TopicWords = Readonly<Record<Topic, readonly string[]>>;

/** A comment's topics, a bit for each. */
export type TopicsOf = (text: string) => number;

/** No more of a comment is looked through. */
const MOST_READ = 200;

const plain = (text: string): string => text.slice(0, MOST_READ).normalize('NFKC').toLowerCase();

/** Latin words begin where they stand ("ship" is not in "friendship"); other scripts set no spaces. */
const sourceOf = (word: string): string =>
  (/^\w/.test(word) ? '\\b' : '') + word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Looks through comments for words, whatever their width and case. Texts are not kept. */
export function topicsBy(words: TopicWords): TopicsOf {
  const patterns = TOPICS.map((topic) => {
    const own = words[topic].filter((word) => word.trim());
    // Nothing matches where there are no words.
    return new RegExp(own.map((word) => sourceOf(plain(word))).join('|') || '(?!)');
  });
  return (text) => {
    const read = plain(text);
    return patterns.reduce((bits, pattern, index) => bits | (Number(pattern.test(read)) << index), 0);
  };
}

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
    const own = words[topic].map(plain).filter((word) => word.trim() !== '');
    return own.length === 0 ? null : new RegExp(own.map(sourceOf).join('|'));
  });
  return (text) => {
    const read = plain(text);
    return patterns.reduce((bits, pattern, index) => (pattern?.test(read) ? bits | (1 << index) : bits), 0);
  };
}

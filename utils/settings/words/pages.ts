import { bringWords } from '../words.ts';
import { alerts } from './alerts.ts';
import { cardWords } from './cards.ts';
import { compare } from './compare.ts';
import { dashboard } from './dashboard.ts';
import { definitions } from './definitions.ts';
import { popup } from './popup.ts';

/** What only the extension's own pages say. */
const pageWords = { alerts, compare, dashboard, definitions, popup };
export type PageWords = typeof pageWords;

/** Lets the extension's own pages say their words, those of cards among them. */
export function bringPageWords(): void {
  bringWords(cardWords);
  bringWords(pageWords);
}

import { type Decoded, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { commentsShown, linesOf, onlineShown, piecesOf, titleIn } from '../shown-text.ts';
import { count, readHome, told } from './console.ts';

const CHAT = "[data-e2e='chat-message']";
const PEOPLE = "[data-e2e='live-people-count']";
/** Where a room's page shows what its socket tells; a gift there is one line that goes on changing. */
export const FEED: readonly string[] = [CHAT, PEOPLE];

const CARDS = '#guide-step-2 [class*=metricCard]';
const PRODUCTS = '#product-list .rounded-4.mb-8';
/** Where the streamer's page shows its figures and its products. */
export const CONSOLE_PLACES: readonly string[] = [CARDS, PRODUCTS];

/** What stands at a place of a page. */
export function readShown(place: string, text: string): Decoded {
  if (place === CARDS) return { ...NOTHING_DECODED, ...readHome(cardsIn(text)) };
  return { ...NOTHING_DECODED, sightings: sightingsAt(place, text) };
}

function sightingsAt(place: string, text: string): Sighting[] {
  // Below the name of who wrote it.
  if (place === CHAT) return commentsShown(text, 1);
  return place === PRODUCTS ? piecesOf(text).flatMap(product) : onlineShown(text);
}

/** The words beside the figures, as what the page is answered calls them. */
const LABELS: Readonly<Record<string, string>> = {
  gmv: 'gmv',
  成交金额: 'gmv',
  'items sold': 'units_sold',
  'units sold': 'units_sold',
  成交件数: 'units_sold',
  'product clicks': 'product_clicks',
  商品点击次数: 'product_clicks',
  ctr: 'ctr',
  点击率: 'ctr',
};

/** A card is a label and a value, in either order. */
const cardsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    piecesOf(text).flatMap((piece) => {
      const lines = linesOf(piece);
      const label = lines.find((line) => Object.hasOwn(LABELS, line.toLowerCase()));
      const value = lines.find((line) => line !== label && /\d/.test(line));
      return label && value ? [[LABELS[label.toLowerCase()] ?? '', value]] : [];
    }),
  );

const CLICKS = /\bClicks\s+([\d.,]+\s*[KM千万]?)/i;
const SOLD = /\bItems sold\s+([\d.,]+\s*[KM千万]?)/i;
const NO_TITLE = /^(?:un)?pin$|\b(?:Clicks|Added to cart|Items sold)\b/i;

/** "Clicks 3 | Added to cart 1 | Items sold 2" below a title. Which one is pinned the page's socket tells, by its number. */
function product(piece: string): Sighting[] {
  const item = titleIn(linesOf(piece), NO_TITLE);
  if (item === null) return [];
  return [
    ...told('productClicks', count(CLICKS.exec(piece)?.[1]), item),
    ...told('itemsSold', count(SOLD.exec(piece)?.[1]), item),
  ];
}

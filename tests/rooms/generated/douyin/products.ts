import { encode } from '../wire.ts';
import { type About, type Id, SOME_TIME, type WebcastMessage, webcast } from './frames.ts';

/** A product of the cart. */
export interface CartItem {
  readonly id: Id;
  /** Being explained by the host right now. */
  readonly explaining?: boolean;
}

const EXPLAINED = 2;

/** The whole cart as it stands now. */
export const productChange = ({
  at = SOME_TIME,
  cart = [],
  ...about
}: About & { readonly cart?: readonly CartItem[] }): WebcastMessage =>
  webcast(
    'WebcastProductChangeMessage',
    { ...about, at },
    {
      4: cart.map(({ id, explaining = false }, position) =>
        encode({ 1: BigInt(id), 2: position + 1, 4: explaining ? EXPLAINED : 0 }),
      ),
      5: cart.length,
    },
  );

/** Of these only 7 is known from real traffic; the other two are this generator's own. */
export const SHOPPING_SHOWN = 1;
export const SHOPPING_UPDATED = 2;
export const SHOPPING_SOLD_OUT = 7;

export interface Shopping extends About {
  readonly type?: number;
  /** The product that is shown or sold out. */
  readonly product?: { readonly id: Id; readonly title: string; readonly price: number };
  /** The products that changed. */
  readonly changed?: readonly Id[];
  readonly updateType?: number;
  readonly soldOut?: boolean;
  /** Products in the cart. */
  readonly products?: number;
  /** Pieces of the product sold so far. */
  readonly sold?: number;
}

/** Prices in fen. */
export const liveShopping = ({
  at = SOME_TIME,
  type = SHOPPING_SHOWN,
  product,
  changed = [],
  updateType = 0,
  soldOut = false,
  products,
  sold,
  ...about
}: Shopping): WebcastMessage =>
  webcast(
    'WebcastLiveShoppingMessage',
    { ...about, at },
    {
      2: type,
      3: product && BigInt(product.id),
      9: changed.map(BigInt),
      10: updateType,
      11: product && encode({ 1: product.price, 2: product.title }),
      12: soldOut,
      17: products,
      30: sold === undefined ? undefined : encode({ 2: sold }),
    },
  );

/** A purchase prompt: somebody opened the product's page. */
export const liveEcom = ({
  at = SOME_TIME,
  type = 1,
  nick = '路***',
  buying = 1,
  text = '正在去购买',
  ...about
}: About & {
  readonly type?: number;
  readonly nick?: string;
  /** How many are said to be buying. */
  readonly buying?: number;
  readonly text?: string;
}): WebcastMessage =>
  webcast('WebcastLiveEcomMessage', { ...about, at }, { 2: type, 3: nick, 4: buying, 5: text });

import { encode } from '../wire.ts';
import { SOMEBODY, SOME_TIME, user as encodeUser, type WebcastMessage, webcast } from './frames.ts';
import type { Deed } from './messages.ts';

/** A gift as the platform sells it. */
export interface GiftKind {
  readonly id: number;
  readonly name: string;
  /** The price of one, in the platform's coin. */
  readonly diamonds: number;
  /** Whether it can be sent in combos. */
  readonly combo: boolean;
}

export const SOME_GIFT: GiftKind = { id: 463, name: '小心心', diamonds: 1, combo: true };

export interface Given extends Deed {
  readonly gift?: GiftKind;
  /** The combo: the unix second in which it began; 0 for a gift sent alone. */
  readonly group?: number;
  /** How many the combo holds so far. */
  readonly repeat?: number;
  /** How many are sent with one tap: 66, 188, 1314. */
  readonly batch?: number;
  /** The combo is over: the same gift comes once more, with a message id of its own. */
  readonly end?: boolean;
}

const SEND_COMBO = 4;
const SEND_SINGLE = 1;

export const gift = ({
  at = SOME_TIME,
  user = SOMEBODY,
  gift: kind = SOME_GIFT,
  group = 0,
  repeat = 1,
  batch = 1,
  end = false,
  ...about
}: Given): WebcastMessage =>
  webcast(
    'WebcastGiftMessage',
    { ...about, at },
    {
      2: kind.id,
      4: batch,
      5: repeat,
      6: repeat,
      7: encodeUser(user),
      9: end,
      11: group,
      15: encode({ 5: kind.id, 10: kind.combo, 12: kind.diamonds, 16: kind.name }),
      17: group === 0 ? SEND_SINGLE : SEND_COMBO,
      29: repeat * batch,
    },
  );

import { Wire } from '../wire.ts';

/** A gift as one message tells it: how many in all, and what they cost together in gold coins. */
export interface Gift {
  readonly tid: string | null;
  readonly id: string | null;
  readonly num: number;
  readonly coins: number;
  readonly viewer: string | undefined;
  /** Seconds. */
  readonly at: number | undefined;
}

/** The bytes of base64 text; null where it is none. */
function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null; // atob's only way to say so
  }
}

/** Who entered, followed or shared; null where the bytes do not say. */
export function readInteraction(base64: string): { uid: string; msg_type: number; timestamp: number } | null {
  const bytes = bytesOf(base64);
  const told = { uid: '0', msg_type: 0, timestamp: 0 };
  const wire = new Wire(bytes ?? new Uint8Array(0));
  while (wire.next()) {
    if (wire.field === 1) told.uid = wire.id();
    else if (wire.field === 5) told.msg_type = wire.number();
    else if (wire.field === 7) told.timestamp = wire.number();
  }
  return bytes && !wire.broken ? told : null;
}

/** The gifts of one message; null where the bytes do not say. */
export function readGifts(base64: string): Gift[] | null {
  const bytes = bytesOf(base64);
  let viewer = '0';
  const gifts: Omit<Gift, 'viewer'>[] = [];
  const wire = new Wire(bytes ?? new Uint8Array(0));
  while (wire.next()) {
    if (wire.field === 1) viewer = wire.id();
    else if (wire.field === 10) gifts.push(readGift(wire));
  }
  return bytes && !wire.broken ? gifts.map((gift) => ({ ...gift, viewer })) : null;
}

function readGift(wire: Wire): Omit<Gift, 'viewer'> {
  const gift = { tid: '', id: '0', num: 1, price: 0, total: 0, coin: '' };
  wire.message((field) => {
    if (field.field === 1) gift.id = field.id();
    else if (field.field === 3) gift.num = field.number();
    else if (field.field === 5) gift.price = field.number();
    else if (field.field === 7) gift.total = field.number();
    else if (field.field === 8 && field.isBytes) gift.coin = field.text();
    else if (field.field === 9) gift.tid = field.isBytes ? field.text() : field.id();
  });
  const coins = gift.total || gift.price * gift.num;
  return {
    tid: gift.tid || null,
    id: gift.id,
    num: gift.num,
    coins: gift.coin === 'gold' ? coins : 0,
    at: undefined,
  };
}

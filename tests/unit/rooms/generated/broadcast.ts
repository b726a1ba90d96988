import { generateShop } from '../../../rooms/generated/shop.ts';
import { batchesOf, bodiesOf, distinctMessages, type ReceivedMessage } from './traffic.ts';

/** When the broadcast that all these tests look at begins. */
export const STARTED = Date.UTC(2026, 0, 1, 12);

export const { har, truth, identities } = generateShop({ startedAt: STARTED });
export const batches = batchesOf(har);
export const bodies = bodiesOf(har);
export const byMethod = distinctMessages(batches);

/** The distinct messages of these methods, named without what all names have in common. */
export const of = (...methods: string[]): readonly ReceivedMessage[] =>
  methods.flatMap((method) => byMethod.get(`Webcast${method}Message`) ?? []);

/** The ids of the viewers in a field. */
export const viewersOf = (messages: readonly ReceivedMessage[], field: number): Set<bigint | undefined> =>
  new Set(messages.map(({ payload }) => payload.message(field).number(1)));

export const numbers = (messages: readonly ReceivedMessage[], field: number): number[] =>
  messages.map(({ payload }) => Number(payload.number(field) ?? 0));

export const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);

export const comments = of('Chat', 'EmojiChat', 'ScreenChat', 'PrivilegeScreenChat');

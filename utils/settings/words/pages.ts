import { bringWords } from '../words.ts';
import { ownWords } from './own.ts';
import { roomWords } from './rooms.ts';

/** Lets the extension's own pages say all of their words. */
export function bringPageWords(): void {
  bringWords(roomWords);
  bringWords(ownWords);
}

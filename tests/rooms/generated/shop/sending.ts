import type { WebcastMessage } from '../douyin.ts';

/** What is known when a message is sent. */
export interface Circumstances {
  readonly id: bigint;
  readonly room: string;
  /** Viewers in the room. */
  readonly present: number;
}

/** A message that the server sends when it is due. */
export interface Sending {
  readonly due: number;
  readonly make: (circumstances: Circumstances) => WebcastMessage;
}

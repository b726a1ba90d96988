import type { Via } from '../platforms/platform.ts';
import type { Moment } from '../units.ts';

/** A piece of traffic as the tap copied it. It holds nicknames and texts: kept only where the user asked for it. */
export interface RawFrame {
  /** When it arrived, by the computer's clock. */
  readonly at: Moment;
  readonly via: Via;
  /** For state: the variable's name. */
  readonly url: string;
  readonly body: string;
  /** Whether the body stands for bytes, in base64. */
  readonly base64: boolean;
}

/** Raw traffic on its way to the background. */
export interface Raw {
  /** The address of the page that received it. */
  readonly page: string;
  readonly frames: readonly RawFrame[];
  /** Frames there was no room for. */
  readonly dropped: number;
}

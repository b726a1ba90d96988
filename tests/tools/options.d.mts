import type { BrowserName } from '../rooms/installed.mjs';

export interface Options {
  readonly captures: readonly string[];
  /** How many times as fast as it was recorded. */
  readonly speed: number;
  readonly browser: BrowserName;
  readonly headless: boolean;
  readonly keep: boolean;
  readonly profile?: string;
  readonly summary?: string;
  readonly help: boolean;
}

export declare const HELP: string;

/** Throws an error whose message says which option is wrong. */
export declare function parseOptions(args: readonly string[]): Options;

/** An option's error in one sentence. */
export declare function problemOf(error: unknown): string;

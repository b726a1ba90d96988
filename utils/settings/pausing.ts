import type { Paused, Settings } from './settings.ts';

/** Stops the counting of a broadcast, by all that it is called. */
export const pausing =
  (paused: Paused) =>
  (settings: Settings): Settings => ({ ...settings, paused: [...settings.paused, paused] });

/** Goes on with what was paused under any of these names. */
export const resuming =
  ({ names }: Paused) =>
  (settings: Settings): Settings => ({
    ...settings,
    paused: settings.paused.filter((one) => !one.names.some((name) => names.includes(name))),
  });

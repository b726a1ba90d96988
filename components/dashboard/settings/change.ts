import type { Settings } from '../../../utils/settings/settings.ts';

/** Changes the settings and says so if that fails. */
export type Change = (change: (settings: Settings) => Settings) => void;

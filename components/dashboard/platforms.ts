import { NO_CURRENCY } from '../../utils/settings/currency.ts';
import type { PlatformId } from '../../utils/units.ts';
import type { PlatformInfo } from './data.ts';

/** A platform by its id; one that this version does not know is called by the id, its money has no symbol. */
export const platformOf = (platforms: readonly PlatformInfo[], id: PlatformId): PlatformInfo =>
  platforms.find((platform) => platform.id === id) ?? {
    id,
    name: { zh: id, en: id },
    currency: NO_CURRENCY,
    consoleUrl: null,
    gives: { room: [], console: [] },
    rooms: [],
    consoles: [],
    asked: false,
  };

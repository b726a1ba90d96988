import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideBrotli } from '../utils/platforms/brotli.ts';
import { unbrotli } from '../utils/platforms/unbrotli.ts';

/** Runs before the room script on the pages of platforms that pack with brotli: see `helper` in utils/platforms. */
export default defineUnlistedScript(() => provideBrotli(unbrotli));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installTap } from '../utils/traffic/tap.ts';

/** Runs in the page's own world, at document start: see the manifest's declaration in utils/platforms. */
export default defineUnlistedScript(() => {
  try {
    installTap();
  } catch {
    // Nothing of ours may ever be thrown into a page.
  }
});

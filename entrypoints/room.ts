import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { platformHere } from '../utils/platforms/here.ts';
import { watchDocument } from '../utils/recorder/document.ts';
import { showOverlay } from '../components/overlay/mount.tsx';

/** Runs beside the page, at document start, in each of its frames, after its platform's script. */
export default defineUnlistedScript(() => {
  const platform = platformHere();
  if (platform) watchDocument(platform, showOverlay);
});

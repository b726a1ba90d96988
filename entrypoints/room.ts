import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchDocument } from '../utils/recorder/document.ts';
import { showOverlay } from '../components/overlay/mount.tsx';

/** Runs beside the page, at document start, in each of its frames. */
export default defineUnlistedScript(() => watchDocument(showOverlay));

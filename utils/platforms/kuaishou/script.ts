import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePlatform } from '../here.ts';
import { kuaishou } from './platform.ts';

/** Runs before the room script on Kuaishou's pages. */
export default defineUnlistedScript(() => providePlatform(kuaishou));

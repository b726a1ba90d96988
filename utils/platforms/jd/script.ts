import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePlatform } from '../here.ts';
import { jd } from './platform.ts';

/** Runs before the room script on JD Live's pages. */
export default defineUnlistedScript(() => providePlatform(jd));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePlatform } from '../here.ts';
import { whatnot } from './platform.ts';

/** Runs before the room script on Whatnot's pages. */
export default defineUnlistedScript(() => providePlatform(whatnot));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePlatform } from '../here.ts';
import { youtube } from './platform.ts';

/** Runs before the room script on YouTube's pages. */
export default defineUnlistedScript(() => providePlatform(youtube));

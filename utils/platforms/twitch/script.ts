import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePlatform } from '../here.ts';
import { twitch } from './platform.ts';

/** Runs before the room script on Twitch's pages. */
export default defineUnlistedScript(() => providePlatform(twitch));

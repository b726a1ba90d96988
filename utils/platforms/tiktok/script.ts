import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePlatform } from '../here.ts';
import { tiktok } from './platform.ts';

/** Runs before the room script on TikTok's pages. */
export default defineUnlistedScript(() => providePlatform(tiktok));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePlatform } from '../here.ts';
import { weixinChannels } from './platform.ts';

/** Runs before the room script on Weixin Channels's pages. */
export default defineUnlistedScript(() => providePlatform(weixinChannels));

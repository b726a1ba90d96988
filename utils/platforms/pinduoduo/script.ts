import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePlatform } from '../here.ts';
import { pinduoduo } from './platform.ts';

/** Runs before the room script on Pinduoduo's pages. */
export default defineUnlistedScript(() => providePlatform(pinduoduo));

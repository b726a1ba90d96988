import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePlatform } from '../here.ts';
import { taobao } from './platform.ts';

/** Runs before the room script on Taobao Live's pages. */
export default defineUnlistedScript(() => providePlatform(taobao));

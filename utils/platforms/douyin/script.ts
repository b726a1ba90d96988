import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePlatform } from '../here.ts';
import { douyin } from './platform.ts';

/** Runs before the room script on Douyin's pages. */
export default defineUnlistedScript(() => providePlatform(douyin));

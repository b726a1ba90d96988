import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePlatform } from '../here.ts';
import { xiaohongshu } from './platform.ts';

/** Runs before the room script on Xiaohongshu's pages. */
export default defineUnlistedScript(() => providePlatform(xiaohongshu));

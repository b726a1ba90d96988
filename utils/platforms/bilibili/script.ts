import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideBrotli } from '../brotli.ts';
import { providePlatform } from '../here.ts';
import { unbrotli } from '../unbrotli.ts';
import { bilibili } from './platform.ts';

/** Runs before the room script on Bilibili's pages, and brings what unpacks their brotli. */
export default defineUnlistedScript(() => {
  provideBrotli(unbrotli);
  providePlatform(bilibili);
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePlatform } from '../here.ts';
import { shopee } from './platform.ts';

/** Runs before the room script on Shopee Live's pages. */
export default defineUnlistedScript(() => providePlatform(shopee));

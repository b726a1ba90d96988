import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchBound } from '../utils/bound/reader.ts';
import { firstOf } from '../utils/bound/once.ts';

/** Runs beside a page whose figures the user bound, once the site is allowed; once in a document. */
export default defineUnlistedScript(() => {
  if (firstOf('bound')) watchBound();
});

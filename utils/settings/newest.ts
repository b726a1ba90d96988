/** Where each browser's store lists an extension, by its id. */
const LISTINGS = {
  chromium: 'https://chromewebstore.google.com/detail/',
  firefox: 'https://addons.mozilla.org/addon/',
} as const;

/** Where the newest version of an extension is: its own page in the store of its browser. Only Firefox's ids are addresses. */
export const newestAt = (id: string): string =>
  `${id.includes('@') ? LISTINGS.firefox : LISTINGS.chromium}${encodeURIComponent(id)}`;

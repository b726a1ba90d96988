import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The browser's API, as unit tests see it. */
export const browser = fakeBrowser;

export type BrowserName = 'chromium' | 'firefox';

/** The path of an installed browser; null when none is found in PATH or in the system's usual places. */
export declare function installed(browser: BrowserName): string | null;

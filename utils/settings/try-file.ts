/** The room that is built in, a HAR: the build generates it. */
export const TRY_FILE = 'try.har';

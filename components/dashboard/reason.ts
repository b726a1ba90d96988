/** What went wrong, in the words of whatever failed. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

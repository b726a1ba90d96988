/** Does something of which the page must never learn: what cannot be copied is not copied. */
export function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing of ours may ever be thrown into a page.
  }
}

/**
 * Errors that a native throws through a proxy show our file in their stack; Firefox calls it code without a name.
 * There the clean stack is the error's own, which a page that looks for that may tell.
 */
export function unseen<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    quietly(() => {
      const { stack } = error as Error;
      const clean = stack?.replaceAll(/^.*(?:-extension:.*\/tap\.js|@<anonymous code>:).*\n?/gm, '');
      if (clean !== stack) (error as Error).stack = clean ?? '';
    });
    throw error;
  }
}

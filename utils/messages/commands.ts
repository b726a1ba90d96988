/** The manifest's command that changes between the host's view and the operator's. */
export const VIEW_COMMAND = 'view';

/** Where the settings are stored. */
export const SETTINGS_KEY = 'settings';

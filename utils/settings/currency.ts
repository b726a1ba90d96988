/** ISO 4217's code where there is no currency: counts and shares have none, and an unknown one has no symbol. */
export const NO_CURRENCY = 'XXX';

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

const Hidden = createContext(false);

/** Whether amounts of money inside are hidden from those who look on. */
export const AmountsHidden = Hidden.Provider;
export const useAmountsHidden = (): boolean => useContext(Hidden);

import { createContext } from 'preact';
import { useCallback, useContext } from 'preact/hooks';
import type { Alert } from '../../utils/alerts/alert.ts';
import { DEFINITIONS } from '../../utils/metrics/definitions.ts';
import type { Unit } from '../../utils/metrics/unit.ts';
import { type Style, textOf, writeAmount } from '../../utils/settings/numbers.ts';

const Hidden = createContext(false);

/** What stands in the place of an amount that is hidden. */
export const HIDDEN = '•••';

/** Whether amounts of money inside are hidden from those who look on. */
export const AmountsHidden = Hidden.Provider;
export const useAmountsHidden = (): boolean => useContext(Hidden);

/** Writes an amount of a unit as text; money that is hidden is not told. */
export function useAmount(): (value: number, unit: Unit, style: Style) => string {
  const hidden = useAmountsHidden();
  return (value, unit, style) =>
    hidden && unit === 'money' ? HIDDEN : textOf(writeAmount(value, unit, style));
}

/** Whether an alert may be told: those about money name amounts. */
export function useTellable(): (alert: Pick<Alert, 'metric'>) => boolean {
  const hidden = useAmountsHidden();
  return useCallback(
    ({ metric }) => !(hidden && metric !== 'interactionsPerMinute' && DEFINITIONS[metric].unit === 'money'),
    [hidden],
  );
}

import { createContext } from 'preact';
import { useCallback, useContext, useMemo } from 'preact/hooks';
import { type Alert, isOfMoney } from '../../utils/alerts/alert.ts';
import type { Definition } from '../../utils/metrics/definitions/definition.ts';
import type { Figure } from '../../utils/metrics/figure.ts';
import { isAmount, type Unit } from '../../utils/metrics/unit.ts';
import {
  type Style,
  textOf,
  writeAmount,
  writeFigure,
  type WrittenFigure,
} from '../../utils/settings/numbers.ts';

const Hidden = createContext(false);

/** What stands in the place of an amount that is hidden. */
export const HIDDEN = '•••';

const NOTHING_TOLD: WrittenFigure = { value: [{ text: HIDDEN, unit: false }], bounds: null };

/** Whether amounts inside are hidden from those who look on. */
export const AmountsHidden = Hidden.Provider;
export const useAmountsHidden = (): boolean => useContext(Hidden);

/** Whether what counts in a unit is hidden. */
export function useIsHidden(): (unit: Unit) => boolean {
  const hidden = useAmountsHidden();
  return useCallback((unit) => hidden && isAmount(unit), [hidden]);
}

/** Writes an amount of a unit as text, unless it is hidden. */
export function useAmount(): (value: number, unit: Unit, style: Style) => string {
  const isHidden = useIsHidden();
  return (value, unit, style) => (isHidden(unit) ? HIDDEN : textOf(writeAmount(value, unit, style)));
}

export type WriteFigure = (
  of: Pick<Definition, 'unit' | 'signed'>,
  figure: Figure,
  style: Style,
) => WrittenFigure;

/** Writes a figure with its bounds, unless it is hidden. */
export function useFigure(): WriteFigure {
  const isHidden = useIsHidden();
  return (of, figure, style) => (isHidden(of.unit) ? NOTHING_TOLD : writeFigure(of, figure, style));
}

/** What has alerts, with those that may be told: the same object where that is all of them. */
export function useTold<Of extends { readonly alerts: readonly Alert[] }>(of: Of): Of {
  const hidden = useAmountsHidden();
  return useMemo(
    () => (hidden ? { ...of, alerts: of.alerts.filter((alert) => !isOfMoney(alert)) } : of),
    [of, hidden],
  );
}

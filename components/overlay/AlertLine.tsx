import { type Alert, foremostOf, isOfMoney } from '../../utils/alerts/alert.ts';
import { writeAlert, writeTry } from '../../utils/settings/alerts.ts';
import type { Language } from '../../utils/settings/language.ts';
import { useAmountsHidden } from '../controls/amounts.tsx';
import { useSay } from '../controls/language.tsx';
import { SeverityMark } from '../controls/SeverityMark.tsx';
import type { OverlayProps } from './props.ts';

export type Alerted = Pick<OverlayProps, 'alerts' | 'status' | 'platform' | 'looks'>;

/** The gravest alert that lasts, of those that may be shown. */
export function foremostShown(
  { alerts, status, looks }: Pick<Alerted, 'alerts' | 'status' | 'looks'>,
  amountsHidden: boolean,
): Alert | null {
  const isShown = (alert: Alert): boolean =>
    !(amountsHidden && isOfMoney(alert)) && !looks.alertsOff.includes(alert.rule);
  return status === 'counting' ? foremostOf(alerts.filter(isShown)) : null;
}

export const useForemost = (of: Pick<Alerted, 'alerts' | 'status' | 'looks'>): Alert | null =>
  foremostShown(of, useAmountsHidden());

/** What happened and what to try; for the host only what to try. */
export function writeShown(alert: Alert, { platform, looks }: Alerted, language: Language) {
  const style = { language, currency: platform.currency, short: true };
  return {
    happened: looks.view === 'operator' ? writeAlert(alert, style) : null,
    trying: writeTry(alert, style),
  };
}

/** It in one line, to be seen; what is heard of it is said apart. */
export function AlertLine(of: Alerted) {
  const { language } = useSay();
  const alert = useForemost(of);
  if (!alert) return null;
  const { happened, trying } = writeShown(alert, of, language);
  return (
    <p class="alert" aria-hidden="true">
      <SeverityMark severity={alert.severity} /> {happened && `${happened} `}
      <span class={happened ? 'alert-try' : ''}>{trying}</span>
    </p>
  );
}

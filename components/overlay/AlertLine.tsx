import { type Alert, foremostOf, isOfMoney } from '../../utils/alerts/alert.ts';
import { writeAlert, writeTry } from '../../utils/settings/alerts.ts';
import { useAmountsHidden } from '../controls/amounts.tsx';
import { useSay } from '../controls/language.tsx';
import { SeverityMark } from '../controls/SeverityMark.tsx';
import { isBlank, type OverlayProps } from './props.ts';
import { useCalmly } from './useCalmly.ts';

/** The gravest alert that lasts, of those that may be shown. */
export function useForemost({
  alerts,
  status,
  looks,
}: Pick<OverlayProps, 'alerts' | 'status' | 'looks'>): Alert | null {
  const hidden = useAmountsHidden();
  const isShown = (alert: Alert): boolean =>
    !(hidden && isOfMoney(alert)) && !looks.alertsOff.includes(alert.rule);
  return status === 'counting' ? foremostOf(alerts.filter(isShown)) : null;
}

/** It in one line: what happened and what to try; for the host only what to try. */
export function AlertLine(props: Pick<OverlayProps, 'alerts' | 'status' | 'platform' | 'looks'>) {
  const { say, language } = useSay();
  const { platform, status, looks } = props;
  const alert = useForemost(props);
  const style = { language, currency: platform.currency, short: true };
  const trying = alert && writeTry(alert, style);
  const happened = alert && looks.view === 'operator' ? writeAlert(alert, style) : null;
  const trouble =
    status === 'counting' || isBlank(status) || status === 'ended' ? '' : say(`overlay.${status}`);
  const told = useCalmly(alert ? [say(`alerts.${alert.severity}`), happened, trying].join(' ') : trouble);
  return (
    <>
      {alert && (
        <p class="alert" aria-hidden="true">
          <SeverityMark severity={alert.severity} /> {happened && `${happened} `}
          <span class={happened ? 'alert-try' : ''}>{trying}</span>
        </p>
      )}
      {/* There before it says anything, or screen readers would not hear it speak. */}
      <output class="unseen">{told}</output>
    </>
  );
}

import { foremostOf } from '../../utils/alerts/alert.ts';
import { writeAlert, writeTry } from '../../utils/settings/alerts.ts';
import { useSay } from '../controls/language.tsx';
import { SeverityMark } from '../controls/SeverityMark.tsx';
import type { OverlayProps } from './props.ts';

/**
 * The gravest alert that lasts, in one line: what happened and what to try. The element is there before it says
 * anything, or screen readers would not hear it speak.
 */
export function AlertLine({ alerts, status, platform }: OverlayProps) {
  const { language } = useSay();
  const alert = status === 'counting' ? foremostOf(alerts) : null;
  const style = { language, currency: platform.currency, short: true };
  return (
    <output class="alert">
      {alert && (
        <>
          <SeverityMark severity={alert.severity} /> {writeAlert(alert, style)}{' '}
          <span class="alert-try">{writeTry(alert, style)}</span>
        </>
      )}
    </output>
  );
}

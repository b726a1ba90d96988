import { useAmountsHidden } from '../controls/amounts.tsx';
import { useSay } from '../controls/language.tsx';
import { type Alerted, foremostShown, writeShown } from './AlertLine.tsx';
import { isBlank } from './props.ts';
import { useCalmly } from './useCalmly.ts';

/** A room that speaks; by its name where there may be others. */
export interface Speaking extends Alerted {
  readonly name?: string;
  /** Said in place of what stands out: that is not of now. */
  readonly instead?: string | undefined;
}

/** What is read out of the rooms on a page: one voice for all of them, so that together they are calm. */
export function Spoken({ of }: { readonly of: readonly Speaking[] }) {
  const { say, language } = useSay();
  const amountsHidden = useAmountsHidden();
  const lines = of.map((one): string => {
    const { name, status, instead } = one;
    if (instead) return [name, instead].filter(Boolean).join(' ');
    const alert = foremostShown(one, amountsHidden);
    if (alert) {
      const { happened, trying } = writeShown(alert, one, language);
      return [name, say(`alerts.${alert.severity}`), happened, trying].filter(Boolean).join(' ');
    }
    return status === 'counting' || isBlank(status) || status === 'ended' ? '' : say(`overlay.${status}`);
  });
  // There before it says anything, or screen readers would not hear it speak.
  return <output class="unseen">{useCalmly(lines.filter(Boolean).join('\n'))}</output>;
}

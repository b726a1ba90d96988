import { useAmountsHidden } from '../controls/amounts.tsx';
import { Icon } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import type { DashboardData } from './data.ts';
import { useToast } from './toast.tsx';

/** Hides every amount, or shows them again. */
export function AmountsSwitch({ data }: { readonly data: Pick<DashboardData, 'changeSettings'> }) {
  const { say } = useSay();
  const { run } = useToast();
  const hidden = useAmountsHidden();
  return (
    <button
      type="button"
      class="amounts-switch"
      aria-pressed={hidden}
      onClick={() => run(() => data.changeSettings((now) => ({ ...now, hideAmounts: !hidden })))}
    >
      <Icon glyph={hidden ? 'hide' : 'show'} /> {say('overlay.hideAmounts')}
    </button>
  );
}

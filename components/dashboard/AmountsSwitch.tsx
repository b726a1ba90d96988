import { useAmountsHidden } from '../controls/amounts.tsx';
import { Icon } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';

/** Hides every amount of money, or shows them again. */
export function AmountsSwitch({ onChange }: { readonly onChange: (hidden: boolean) => void }) {
  const { say } = useSay();
  const hidden = useAmountsHidden();
  return (
    <button type="button" class="amounts-switch" aria-pressed={hidden} onClick={() => onChange(!hidden)}>
      <Icon glyph={hidden ? 'hide' : 'show'} /> {say('overlay.hideAmounts')}
    </button>
  );
}

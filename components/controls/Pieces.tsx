import type { Written } from '../../utils/settings/numbers.ts';

/** A written figure with its units set smaller than its digits. */
export function Pieces({ of }: { readonly of: Written }) {
  return of.map(({ text, unit }, index) =>
    unit ? (
      <span key={index} class="unit">
        {text}
      </span>
    ) : (
      text
    ),
  );
}

import { ask } from '../../utils/messages/send.ts';
import { chosenIn } from '../../utils/metrics/chosen.ts';
import { definitionOf } from '../../utils/metrics/sets.ts';
import { isAmount } from '../../utils/metrics/unit.ts';
import type { Glance } from '../../utils/recorder/glance.ts';
import type { Language } from '../../utils/settings/language.ts';
import { textOf, writeAmount } from '../../utils/settings/numbers.ts';
import type { Settings } from '../../utils/settings/settings.ts';

/** A toolbar's badge has room for four digits. */
const GROUPING = /[,\s]/g;

/** The figure that the user chose for the toolbar's badge, in few characters; empty where there is none to show. */
export function badgeOf(
  { recent }: Pick<Glance, 'recent'>,
  { badge, hideAmounts, definitions }: Pick<Settings, 'badge' | 'hideAmounts' | 'definitions'>,
  style: { readonly language: Language; readonly currency: string },
): string {
  const [id] = chosenIn(badge === null ? null : [badge]) ?? [];
  const known = id && recent[id];
  if (!known || !('figure' in known) || known.figure.value === null) return '';
  const { unit } = definitionOf(id, definitions);
  if (hideAmounts && isAmount(unit)) return '';
  return textOf(writeAmount(known.figure.value, unit, { ...style, short: true })).replaceAll(GROUPING, '');
}

/** The badge of this page's tab: the background is told when it changes. */
export class Badge {
  #told = '';

  show(text: string): void {
    if (text === this.#told) return;
    this.#told = text;
    ask('badge', { text }).catch(() => (this.#told = '')); // the next change tells it again
  }
}

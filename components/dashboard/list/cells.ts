import type { SetId } from '../../../utils/metrics/sets.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import type { Language } from '../../../utils/settings/language.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { wordsIn } from '../../../utils/settings/words.ts';
import { between } from '../../../utils/units.ts';
import type { WriteFigure } from '../../controls/amounts.tsx';
import type { PlatformInfo } from '../data.ts';
import { figureCell } from '../figure-cell.ts';
import { nameOf } from '../name.ts';
import { platformOf } from '../platforms.ts';
import type { Column, ColumnId } from './columns.ts';

interface Copied {
  readonly views: readonly Listed[];
  readonly columns: readonly Column[];
  readonly platforms: readonly PlatformInfo[];
  readonly language: Language;
  readonly set: SetId;
  readonly write: WriteFigure;
}

/** The list's cells, also of the rows that are not drawn, the headings first. */
export function listCells({ views, columns, platforms, language, set, write }: Copied): string[][] {
  const say = wordsIn(language);
  const named = (view: Listed): Partial<Record<ColumnId, string>> => ({
    title: nameOf(view, say),
    platform: platformOf(platforms, view.platform).name[language],
    started: writeTime(view.from, 'dateTimeExact', language),
    length: writeDuration(between(view.from, view.until), language),
  });
  const cellsOf = (view: Listed): string[] => {
    const names = named(view);
    const { currency } = platformOf(platforms, view.platform);
    return columns.map(({ id, metric }) => {
      const known = metric && view.figures[metric];
      return metric && known
        ? figureCell(metric, known, { language, currency, set, write })
        : (names[id] ?? '');
    });
  };
  return [columns.map(({ word }) => say(word)), ...views.map(cellsOf)];
}

import { DEFINITIONS, METRIC_IDS, type MetricId, SUMMARY_METRICS } from '../../utils/metrics/definitions.ts';
import type { BroadcastView } from '../../utils/metrics/view.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { LOCALE, type Language, languageFor } from '../../utils/settings/language.ts';
import { textOf, UNKNOWN, writeCoverage, writeFigure } from '../../utils/settings/numbers.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';

bringPageWords();

const MARKS = { observed: '●', reported: '◆', estimated: '≈' } as const;
/** Chinese is drawn twice as wide. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** The language of the terminal, by the environment's variables. */
export const terminalLanguage = (env: Readonly<Record<string, string | undefined>>): Language =>
  languageFor([(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en').replace('_', '-')]);

type Row = readonly [name: string, value: string, bounds: string, known: string];

/** A broadcast's figures as a table: the three that sum it up first, what is unknown as "–". */
export function reportOf(view: BroadcastView, language: Language): string {
  const say = wordsIn(language);
  const platform = PLATFORMS.find(({ id }) => id === view.platform);
  const style = { language, currency: platform?.currency ?? 'CNY', short: false };
  const row = (id: MetricId): Row => {
    const known = view.figures[id];
    if (!('figure' in known)) return [say(`metrics.${id}`), UNKNOWN, '', ''];
    const { value, bounds } = writeFigure(DEFINITIONS[id], known.figure, style);
    return [say(`metrics.${id}`), textOf(value), bounds ?? '', MARKS[known.figure.basis]];
  };
  const others = METRIC_IDS.filter((id) => !SUMMARY_METRICS.some((summary) => summary === id));
  const rows = [...SUMMARY_METRICS, ...others].map(row);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((cells) => widthOf(cells[column] ?? ''))));
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, 1));

  const time = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'medium', timeStyle: 'short' });
  const place = [
    platform?.name[language] ?? view.platform,
    view.title ?? view.room ?? view.broadcast ?? UNKNOWN,
  ];
  const when = `${time.formatRange(view.from, view.until)}, ${writeCoverage(view.coverage, language)}`;
  const parts = [lines.slice(0, SUMMARY_METRICS.length), lines.slice(SUMMARY_METRICS.length)];
  return [place.join(' · '), when, rule, ...(parts[0] ?? []), rule, ...(parts[1] ?? [])].join('\n');
}

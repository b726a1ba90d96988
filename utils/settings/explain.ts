import type { Figure, Known } from '../metrics/figure.ts';
import { DEFINITIONS, type MetricId } from '../metrics/definitions.ts';
import { type Style, textOf, writeAmount, writeCoverage, writeFigure } from './numbers.ts';
import { writeWindow } from './times.ts';
import { wordsIn } from './words.ts';

/** A line of a figure's card: the name is a word of `metrics`. */
export interface Fact {
  readonly name: 'value' | 'calculation' | 'window' | 'basis' | 'coverage' | 'reportedByPlatform';
  readonly text: string;
}

/** Everything a figure's card says beside its definition, to the last digit. */
export function explain(id: MetricId, known: Known, reported: Figure | null, style: Style): readonly Fact[] {
  const say = wordsIn(style.language);
  const exact: Style = { ...style, short: false };
  const whole = (figure: Figure): string => {
    const { value, bounds } = writeFigure(id, figure, exact);
    return bounds === null ? textOf(value) : `${textOf(value)} · ${bounds}`;
  };
  const facts: Fact[] = [];
  if ('figure' in known) {
    const { figure } = known;
    facts.push({ name: 'value', text: whole(figure) });
    if (figure.numerator !== null && figure.denominator !== null) {
      const parts = DEFINITIONS[id].parts ?? { numerator: 'count', denominator: 'count' };
      const numerator = writeAmount(figure.numerator, parts.numerator, exact);
      const denominator = writeAmount(figure.denominator, parts.denominator, exact);
      facts.push({ name: 'calculation', text: `${textOf(numerator)} ÷ ${textOf(denominator)}` });
    }
    facts.push(
      { name: 'window', text: writeWindow(figure.from, figure.until, style.language) },
      { name: 'basis', text: say(`metrics.${figure.basis}Says`) },
      { name: 'coverage', text: writeCoverage(figure.coverage, style.language) },
    );
  }
  if (reported) facts.push({ name: 'reportedByPlatform', text: whole(reported) });
  return facts;
}

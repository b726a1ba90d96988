import type { Definition } from '../metrics/definitions/definition.ts';
import type { Figure, Known } from '../metrics/figure.ts';
import type { Unit } from '../metrics/unit.ts';
import { type Style, textOf, UNKNOWN, writeAmount, writeCoverage, writeFigure } from './numbers.ts';
import { writeWindow } from './times.ts';
import { wordsIn } from './words.ts';

/** A line of a figure's card: the name is a word of `metrics`. */
export interface Fact {
  readonly name:
    | 'value'
    | 'estimate'
    | 'chance'
    | 'calculation'
    | 'window'
    | 'basis'
    | 'source'
    | 'coverage'
    | 'reportedByPlatform';
  readonly text: string;
}

/** A figure to the last digit with its bounds; where it is not known, why. */
export function writeExactly(definition: Definition, known: Known, style: Style): string {
  if ('unknown' in known) return `${UNKNOWN} ${wordsIn(style.language)(`metrics.${known.unknown}`)}`;
  const { value, bounds } = writeFigure(definition, known.figure, { ...style, short: false });
  return bounds === null ? textOf(value) : `${textOf(value)} · ${bounds}`;
}

/** What chance leaves open, or why nothing is said of it. */
function writeChance(chance: NonNullable<Figure['chance']>, unit: Unit, style: Style): string {
  const say = wordsIn(style.language);
  if (chance === 'few') return say('metrics.fewSays');
  const [low, high] = [chance.low, chance.high].map((share) => textOf(writeAmount(share, unit, style)));
  return say('metrics.chanceSays', { low: low ?? '', high: high ?? '' });
}

function sourceOf({ boundOn, fromOrders }: Figure, { source }: Definition, { language }: Style): string {
  const say = wordsIn(language);
  if (fromOrders) return say('metrics.fromOrders');
  return boundOn === undefined ? say(`sources.${source}`) : say('metrics.boundOn', { site: boundOn });
}

/** Everything a figure's card says beside its definition, to the last digit. */
export function explain(
  definition: Definition,
  known: Known,
  reported: Figure | null,
  style: Style,
): readonly Fact[] {
  const say = wordsIn(style.language);
  const exact: Style = { ...style, short: false };
  const facts: Fact[] = [];
  if ('figure' in known) {
    const { figure } = known;
    facts.push({ name: 'value', text: writeExactly(definition, known, style) });
    if (figure.estimate !== null) facts.push({ name: 'estimate', text: say('metrics.estimateSays') });
    if (figure.numerator !== null && figure.denominator !== null) {
      const parts = definition.parts ?? { numerator: 'count', denominator: 'count' };
      const numerator = writeAmount(figure.numerator, parts.numerator, exact);
      const denominator = writeAmount(figure.denominator, parts.denominator, exact);
      facts.push({ name: 'calculation', text: `${textOf(numerator)} ÷ ${textOf(denominator)}` });
    }
    if (figure.chance)
      facts.push({ name: 'chance', text: writeChance(figure.chance, definition.unit, exact) });
    facts.push(
      { name: 'window', text: writeWindow(figure.from, figure.until, style.language) },
      { name: 'basis', text: say(`metrics.${figure.basis}Says`) },
      { name: 'source', text: sourceOf(figure, definition, style) },
      { name: 'coverage', text: writeCoverage(figure.coverage, style.language) },
    );
  }
  if (reported) {
    facts.push({ name: 'reportedByPlatform', text: writeExactly(definition, { figure: reported }, style) });
  }
  return facts;
}

import { describe, expect, it } from 'vitest';
import { METRIC_IDS } from '../../../utils/metrics/definitions.ts';
import { LANGUAGES } from '../../../utils/settings/language.ts';
import { wordsIn } from '../../../utils/settings/words.ts';

describe.each(LANGUAGES)('the words in %s', (language) => {
  const say = wordsIn(language);

  it.each(METRIC_IDS)('name %s and say what it counts', (id) => {
    const [name, sentence] = [say(`metrics.${id}`), say(`says.roomtally:${id}`)];
    expect(name).not.toBe(`metrics.${id}`);
    expect(sentence).toMatch(/[.。]$/);
    expect(sentence).not.toContain('{');
  });

  it('say why a figure is unknown and what would fill it', () => {
    for (const reason of ['notSent', 'needsConsole', 'notYet', 'notEstimable'] as const) {
      expect(say(`metrics.${reason}Says`).length).toBeGreaterThan(say(`metrics.${reason}`).length);
    }
  });

  it('fill their placeholders', () => {
    expect(say('metrics.coverageOf', { share: '93%' })).toContain('93%');
  });
});

it('gives no two metrics the same name', () => {
  for (const language of LANGUAGES) {
    const names = METRIC_IDS.map((id) => wordsIn(language)(`metrics.${id}`));
    expect(new Set(names).size).toBe(names.length);
  }
});

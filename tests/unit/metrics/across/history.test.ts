import { describe, expect, test } from 'vitest';
import { dayIn } from '../../../../utils/metrics/across/cohorts.ts';
import { acrossOf, NO_MATES, type Own } from '../../../../utils/metrics/across/history.ts';
import { days, type Moment, moment } from '../../../../utils/units.ts';
import { broadcast, onDay, range } from './builders.ts';

const OWN: Own = {
  explanations: ['lamp', 'rug'].map((item) => ({ item, from: moment(0), until: moment(1) })),
  tags: ['主播:小美'],
  shifts: [{ host: '小美', gmv: null, viewerMinutes: 300 }],
  window: { from: moment(0), until: moment(1), coverage: 1 },
};
const seen = (mates: Partial<typeof NO_MATES>) =>
  acrossOf('one' as never, OWN, { ...NO_MATES, ...mates }, { dayOf: dayIn('UTC'), now: at(1) });

const at = (day: number): Moment => moment(onDay(day) + days(0.5));
const told = (day: number, ...others: Parameters<typeof broadcast>[]) => {
  const viewers = [broadcast(1, range(0, 100), ['key']), ...others.map((each) => broadcast(...each))];
  const [first] = viewers;
  if (!first) throw new Error('There is one.');
  return acrossOf(first.key, OWN, { ...NO_MATES, viewers }, { dayOf: dayIn('UTC'), now: at(day) });
};

describe('what the room’s other broadcasts tell of one', () => {
  test('is that more of them are needed while there are none', () => {
    expect(told(40).returningViewers).toEqual({ unknown: 'needsHistory' });
    expect(told(40).returnDay7).toEqual({ unknown: 'needsHistory' });
  });

  test('is how many of its viewers came back, once the days are over', () => {
    const next = [2, range(60, 180), ['key']] as Parameters<typeof broadcast>;
    expect(told(40, next).returnDay1).toMatchObject({
      figure: { value: 0.4, numerator: 40, denominator: 100, coverage: 1, estimate: null },
    });
    expect(told(2, next).returnDay1).toEqual({ unknown: 'needsHistory' });
  });

  test('is nothing of a broadcast in which no viewers were seen', () => {
    const viewers = [broadcast(1, range(0, 100), ['key'])];
    expect(
      acrossOf('elsewhere' as never, OWN, { ...NO_MATES, viewers }, { dayOf: dayIn('UTC'), now: at(3) }),
    ).toEqual({
      hostShare: { unknown: 'needsHistory' },
      sameness: { unknown: 'needsHistory' },
    });
  });
});

describe('the host’s share', () => {
  test('is of the viewers’ time of the room’s last broadcasts, bounds left open by those without a name', () => {
    const shifts = [
      { host: '小美', gmv: null, viewerMinutes: 100 },
      { host: '小李', gmv: null, viewerMinutes: 400 },
      { host: null, gmv: null, viewerMinutes: 200 },
    ];
    expect(seen({ shifts }).hostShare).toMatchObject({ figure: { value: 0.5, low: 0.4, high: 0.6 } });
  });

  test('is that of whoever had most of the viewers’ time, where hosts followed one another', () => {
    const own = {
      ...OWN,
      shifts: [
        { host: '小美', gmv: null, viewerMinutes: 100 },
        { host: '阿杰', gmv: null, viewerMinutes: 200 },
      ],
    };
    const shifts = [{ host: '小美', gmv: null, viewerMinutes: 500 }];
    const calendar = { dayOf: dayIn('UTC'), now: at(1) };
    expect(acrossOf('one' as never, own, { ...NO_MATES, shifts }, calendar).hostShare).toMatchObject({
      figure: { value: 0.25, numerator: 200, denominator: 800 },
    });
  });
});

describe('sameness', () => {
  test('is the overlap with the broadcast before', () => {
    const before = { products: ['lamp', 'vase'], marks: [], tags: ['主播:小美'] };
    expect(seen({ before }).sameness).toMatchObject({ figure: { value: (1 / 3 + 1) / 2 } });
  });
});

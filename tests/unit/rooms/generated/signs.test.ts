import { describe, expect, it } from 'vitest';
import { type Sign, SIGNS } from '../../../../utils/events/signs.ts';
import { Crowd } from '../../../../utils/recorder/crowd.ts';
import { foldAll } from '../../../../utils/tally/fold.ts';
import { moment, type ViewerHash } from '../../../../utils/units.ts';
import { captureFrom } from '../../../rooms/capture.ts';
import type { Stretch } from '../../../rooms/generated/shop/plan.ts';
import type { Remark } from '../../../rooms/generated/shop/remarks.ts';
import { worldOf } from '../../../rooms/generated/shop/world.ts';
import { replayed } from '../../exchange/replayed.ts';
import { har, STARTED, truth } from './broadcast.ts';

/** Nobody can tell a wave by its first few. */
const FEW = 10;
/** A flood is one once so many came within a minute. */
const FLOODING = 15;

interface Judged extends Remark {
  readonly sign: Sign | null;
}

/** What was said in a simulated room, with the sign that each remark bears when it comes. */
function judged(seed: number, minutes: number): { remarks: Judged[]; waves: readonly Stretch[] } {
  const { plan, deeds } = worldOf(seed, STARTED, minutes);
  const crowd = new Crowd();
  const remarks = deeds.remarks.map((remark) => ({
    ...remark,
    sign: crowd.judge(String(remark.viewer) as ViewerHash, remark.text, moment(STARTED + remark.at)),
  }));
  return { remarks, waves: [plan.draw, ...plan.calls] };
}

const shareOf = (remarks: readonly Judged[], is: (sign: Sign | null) => boolean): number =>
  remarks.filter(({ sign }) => is(sign)).length / remarks.length;
const isInduced = (sign: Sign | null): boolean => sign !== null && SIGNS[sign] === 'induced';

describe.each([
  [7, 40],
  [1, 40],
  [2, 20],
])('in the room of seed %i and %i minutes', (seed, minutes) => {
  const { remarks, waves } = judged(seed, minutes);
  const natured = (nature: Remark['nature']): Judged[] =>
    remarks.filter((remark) => remark.nature === nature);

  it('nine of ten induced remarks are signed so, beyond the first few of each wave', () => {
    for (const { from, until } of waves) {
      const wave = natured('induced').filter(({ at }) => from <= at && at <= until);
      expect(wave.length).toBeGreaterThan(2 * FEW);
      expect(shareOf(wave.slice(FEW), isInduced)).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('at most one of fifty of the viewers’ own words is signed at all', () => {
    expect(shareOf(natured('organic'), (sign) => sign !== null)).toBeLessThanOrEqual(0.02);
  });

  it('a flood is signed so from where it is one', () => {
    expect(shareOf(natured('suspicious').slice(FLOODING), (sign) => sign === 'flood')).toBe(1);
  });
});

describe('the traffic of the generated broadcast, recorded', () => {
  const span = foldAll(replayed(captureFrom(har, 'generated')).minutes.map((minute) => minute.span));
  const signed = (kind: 'induced' | 'suspicious'): number =>
    Object.entries(span?.signs ?? {}).reduce(
      (sum, [sign, { events }]) => sum + (SIGNS[sign as Sign] === kind ? events : 0),
      0,
    );
  const { organic, induced, suspicious, waves } = truth.remarks;

  it('holds what the plan says, by what made the viewers write', () => {
    expect(organic + induced + suspicious).toBe(truth.events.comments);
    expect(waves).toBe(3);
    expect(induced).toBeGreaterThan(100);
    expect(suspicious).toBeGreaterThan(FLOODING);
  });

  it('bears as many signs as the plan has induced and suspicious remarks, but for each wave’s first few', () => {
    expect(signed('induced')).toBeGreaterThanOrEqual(0.9 * (induced - FEW * waves));
    expect(signed('induced')).toBeLessThanOrEqual(induced + 0.02 * organic);
    expect(signed('suspicious')).toBeGreaterThanOrEqual(suspicious - FLOODING);
    expect(signed('suspicious')).toBeLessThanOrEqual(suspicious + 0.02 * organic);
  });

  it('lost nothing and was watched by nobody', () => {
    expect([span?.lost, span?.watched]).toEqual([0, 0]);
  });
});

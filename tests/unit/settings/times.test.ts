import { describe, expect, it } from 'vitest';
import { writeDuration, writeTime, writeWindow } from '../../../utils/settings/times.ts';
import { after, minutes, moment, seconds } from '../../../utils/units.ts';

/** By the zone of whoever runs the test, as the interface writes it. */
const at = moment(new Date(2026, 3, 24, 20, 3, 7).getTime());

describe('a time', () => {
  it('stands on a clock of 24 hours in both languages', () => {
    expect(writeTime(at, 'time', 'zh')).toBe('20:03');
    expect(writeTime(at, 'timeExact', 'en')).toBe('20:03:07');
    expect(writeTime(moment(new Date(2026, 3, 24, 0, 5).getTime()), 'time', 'en')).toBe('00:05');
  });

  it('comes with its day where the day is not plain', () => {
    expect(writeTime(at, 'dateTime', 'zh')).toBe('4月24日 20:03');
    expect(writeTime(at, 'date', 'zh')).toBe('2026年4月24日');
    expect(writeTime(at, 'date', 'en')).toBe('Apr 24, 2026');
  });
});

describe('a window', () => {
  it('names its second day only when it is another', () => {
    expect(writeWindow(at, after(at, minutes(60)), 'zh')).toBe('4月24日 20:03 – 21:03');
    expect(writeWindow(at, after(at, minutes(300)), 'zh')).toBe('4月24日 20:03 – 4月25日 01:03');
  });
});

describe('a length of time', () => {
  it('is told in its two largest units', () => {
    expect(writeDuration(minutes(195), 'zh')).toBe('3 小时 15 分');
    expect(writeDuration(seconds(403), 'en')).toBe('6 min 43 s');
    expect(writeDuration(seconds(9), 'en')).toBe('9 s');
  });
});

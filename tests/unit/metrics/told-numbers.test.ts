import { describe, expect, test } from 'vitest';
import { readTable } from '../../../utils/exchange/orders/table.ts';
import { numberIn, toldNumbers } from '../../../utils/metrics/told-numbers.ts';
import { bytesOf } from '../exchange/orders/files.ts';

const toldIn = (text: string) =>
  toldNumbers(readTable(bytesOf(text))).map((line) => line.map(({ metric, text: own }) => [metric, own]));

describe('a platform’s report', () => {
  test('with a metric in each column tells each line’s numbers', () => {
    const file =
      '直播间,开播时间,累计观看人数,最高在线人数,成交金额（元）,观看-成交率\n甲,2026-04-24 12:00,1.2万,"3,400",¥88.50,3.2%\n乙,2026-04-25 12:00,900,30,0,-';
    expect(toldIn(file)).toEqual([
      [
        ['uniqueViewers', '1.2万'],
        ['onlinePeak', '3,400'],
        ['gmv', '¥88.50'],
        ['conversion', '3.2%'],
      ],
      [
        ['uniqueViewers', '900'],
        ['onlinePeak', '30'],
        ['gmv', '0'],
      ],
    ]);
  });

  test('with a metric in each row is one line', () => {
    expect(toldIn('指标,数值\n成交人数,12\n人均观看时长,1分30秒\n别的,7')).toEqual([
      [
        ['buyers', '12'],
        ['dwellPerViewer', '1分30秒'],
      ],
    ]);
  });

  test('that names no metric tells nothing', () => {
    expect(toldIn('a,b\n1,2')).toEqual([]);
  });
});

test.each([
  ['3.2%', 'fraction', 0.032],
  ['3.2', 'fraction', 0.032],
  ['¥1,234.50', 'money', 123_450],
  ['1.2万', 'count', 12_000],
  ['1分30秒', 'seconds', 90],
  ['很多', 'count', null],
] as const)('%s as %s is %s', (text, unit, value) => {
  const read = numberIn(text, unit, 'CNY');
  if (value === null) expect(read).toBeNull();
  else expect(read).toBeCloseTo(value, 9);
});

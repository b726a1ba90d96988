import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Sense } from '../../../utils/bound/sense.ts';
import { moment } from '../../../utils/units.ts';

const at = (second: number) => moment(second * 1000);
const orders = () => new Sense({ quantity: 'orders', kind: 'count', currency: null });

describe('a bound figure', () => {
  test('is read for as long as it makes sense', () => {
    const sense = orders();
    expect(sense.look('12', at(0))).toEqual({ reading: { low: 12, high: 12 } });
    expect(sense.look('1.1千', at(5))).toEqual({ reading: { low: 1050, high: 1150 } });
  });

  test('is no reading from the first look at which it makes none, and in trouble once that lasts', () => {
    const sense = orders();
    sense.look('500', at(0));
    expect(sense.look(null, at(5))).toEqual({ trouble: 'gone', lasts: false });
    expect(sense.look(null, at(34))).toEqual({ trouble: 'gone', lasts: false });
    expect(sense.look(null, at(35))).toEqual({ trouble: 'gone', lasts: true });
    expect(sense.look('501', at(40))).toEqual({ reading: { low: 501, high: 501 } });
  });

  test.each([
    ['--', 'unread'],
    ['加载中', 'unread'],
    ['¥512', 'unit'],
    ['51%', 'unit'],
    ['499', 'fell'],
    ['6,001', 'jumped'],
  ])('that read 500 and reads “%s” does not make sense: %s', (text, trouble) => {
    const sense = orders();
    sense.look('500', at(0));
    expect(sense.look(text, at(5))).toEqual({ trouble, lasts: false });
    expect(sense.look(text, at(600))).toEqual({ trouble, lasts: true });
  });

  test('of another currency does not make sense', () => {
    const sense = new Sense({ quantity: 'gmv', kind: 'money', currency: '¥' });
    expect(sense.look('¥12.00', at(0))).toHaveProperty('reading');
    expect(sense.look('$12.00', at(5))).toMatchObject({ trouble: 'unit' });
  });

  test('that is a level may fall, one that is stated may do anything but pass the whole', () => {
    const online = new Sense({ quantity: 'online', kind: 'count', currency: null });
    online.look('500', at(0));
    expect(online.look('3', at(5))).toHaveProperty('reading');
    const share = new Sense({ quantity: 'conversion', kind: 'share', currency: null });
    share.look('0.1%', at(0));
    expect(share.look('99%', at(5))).toHaveProperty('reading');
    expect(share.look('101%', at(10))).toMatchObject({ trouble: 'jumped' });
  });

  test('may have grown while nobody looked', () => {
    const sense = orders();
    sense.look('500', at(0));
    expect(sense.look('6,001', at(3600))).toHaveProperty('reading');
  });

  test('never gives a falling total, whatever the page shows', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(3000).map(String), fc.string()), { maxLength: 30 }), (texts) => {
        const sense = orders();
        let last = 0;
        for (const [index, text] of texts.entries()) {
          const look = sense.look(text, at(index * 5));
          if (!('reading' in look)) continue;
          expect(look.reading.high ?? Infinity).toBeGreaterThanOrEqual(last);
          last = look.reading.low;
        }
      }),
    );
  });
});

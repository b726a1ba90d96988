import { NAMES } from '../../../../utils/metrics/names.ts';
import { describe, expect, test } from 'vitest';
import { DEFINITIONS } from '../../../../utils/metrics/definitions.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { writeExactly } from '../../../../utils/settings/explain.ts';
import { textOf, writeFigure } from '../../../../utils/settings/numbers.ts';
import { after, minutes } from '../../../../utils/units.ts';
import { broadcastOf, figure, minuteOf, START } from '../broadcast.ts';
import { madeOf, shopBroadcast, takenApart, writtenOf } from './broadcast.ts';

const MONEY = /[¥￥]/;
const EXACT = { language: 'zh', currency: 'CNY', short: false } as const;

describe('a report of the generated shop’s broadcast', () => {
  const detail = shopBroadcast();
  const report = madeOf(detail);
  const { text, html, svg } = writtenOf(report);

  test('tells the same strings in text, picture and page', () => {
    const words = [takenApart(html).words, takenApart(svg).words];
    for (const { name, value, bounds } of report.summary) {
      for (const part of [name, value, bounds ?? ''])
        for (const whole of [text, ...words]) expect(whole).toContain(part);
    }
  });

  test('writes every figure as the page does', () => {
    const shown = report.groups.flatMap(({ known }) => known);
    expect(shown.length).toBeGreaterThan(20);
    for (const { id, value, bounds } of shown) {
      const exactly = writeExactly(DEFINITIONS[id], detail.figures[id], EXACT);
      expect([value, bounds].filter((part) => part !== null).join(' · '), id).toBe(exactly);
      expect(takenApart(html).words).toContain(value);
    }
    for (const { id, value } of report.summary) {
      const known = detail.figures[id];
      if (!('figure' in known)) expect.unreachable();
      expect(value).toBe(textOf(writeFigure(DEFINITIONS[id], known.figure, { ...EXACT, short: true }).value));
    }
  });

  test('names the definition set, the coverage and what each figure means', () => {
    for (const whole of [text, takenApart(html).words, takenApart(svg).words])
      expect(whole).toContain(report.set.name);
    expect(takenApart(svg).words).toContain(report.coverage);
    for (const { says } of report.summary) expect(takenApart(html).words).toContain(says);
  });

  test('draws a curve for each of the page’s panes, and every explained product', () => {
    for (const { series } of report.curves) for (const { top } of series) expect(svg).toContain(top);
    expect(html.match(/<figure>/g)?.length).toBe(report.curves.length);
    expect(report.products.rows.length).toBe(detail.explained.length);
    expect(report.products.best?.figure.id).toBe('gmv');
  });

  test('is a page that fetches nothing and runs nothing', () => {
    expect(html.match(/<script|\bsrc=|\bhref=|url\((?!#)|@import|https?:/)).toBeNull();
    expect(html.match(/Content-Security-Policy" content="default-src &#39;none&#39;/)).not.toBeNull();
  });

  test('tells no amount where amounts are to be left out', () => {
    expect(text).toMatch(MONEY);
    const hidden = writtenOf(madeOf(detail, { amounts: false }));
    for (const whole of Object.values(hidden)) expect(whole).not.toMatch(MONEY);
    expect(hidden.html).not.toContain(NAMES.giftValue.zh);
    expect(hidden.svg).toContain('金额已隐去');
  });

  test('tells the share of suspicious comments only where it is asked for', () => {
    const name = NAMES.suspiciousShare;
    for (const whole of [text, html, svg]) expect(whole).not.toContain(name.zh);
    expect(writtenOf(madeOf(detail, { suspicious: true })).html).toContain(name.zh);
  });

  test('can be in English, whatever the page is in', () => {
    const english = writtenOf(madeOf(detail, { language: 'en' }));
    expect(english.html).toContain('lang="en"');
    expect(english.text).toContain(NAMES.dwellPerEntry.en);
  });
});

describe('a report of little', () => {
  const rows = [minuteOf(0), minuteOf(1)];
  const of = (over: Partial<BroadcastDetail>) => madeOf(broadcastOf(rows, {}, over));

  test('says of what is not known why, and never 0', () => {
    const report = of({});
    for (const { value, bounds, basis } of report.summary)
      expect([value, bounds, basis]).toEqual(['–', '平台未提供', null]);
  });

  test('says how much was heard, and when it was not', () => {
    const gap = { from: START, until: after(START, minutes(1)), length: minutes(1) };
    const report = madeOf(
      broadcastOf(rows, { comments: figure(5, { coverage: 0.5 }) }, { coverage: 0.5, gaps: [gap] }),
    );
    const { html, svg, text } = writtenOf(report);
    expect(text).toContain('50%');
    expect(html).toContain(report.gaps[0]?.text);
    expect(svg).toContain('50%');
  });

  test('names no product as the best where nothing tells what sold', () => {
    expect(of({}).products.best).toBeNull();
  });
});

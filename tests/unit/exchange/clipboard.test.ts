import { describe, expect, test } from 'vitest';
import { clipboardTable } from '../../../utils/exchange/clipboard.ts';

describe('a table on the clipboard', () => {
  test('has a line for each row and a tab between its cells, and the same as HTML', () => {
    expect(
      clipboardTable([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ).toEqual({
      text: 'a\tb\n1\t2',
      html: '<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>',
    });
  });

  test.each(['=1+1', '+cmd|calc', '@SUM(A1)', '-2+3', '＝1', '\t=1'])('does not let %j run', (cell) => {
    const { text, html } = clipboardTable([[cell]]);
    expect(text).toMatch(/^'/);
    expect(html).toContain('<td>&#39;');
  });

  test.each(['-42%', '+60%', '-1,204', '+3.5', '12.5%'])('leaves the number %s a number', (cell) => {
    expect(clipboardTable([[cell]]).text).toBe(cell);
  });

  test('keeps a cell in its place, whatever is in it', () => {
    const { text, html } = clipboardTable([
      ['a\tb\nc', '<b>'],
      ['d', 'e'],
    ]);
    expect(text.split('\n').map((row) => row.split('\t').length)).toEqual([2, 2]);
    expect(html).not.toContain('<b>');
  });
});

// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { cellsOf } from '../../../../components/controls/cells.ts';

test('cells of a table are what is read: of a figure its value alone, nothing for the ear or the eye only', () => {
  document.body.innerHTML = `<table>
    <tr><th><button>Orders<span aria-hidden="true"> ↑</span></button></th><th>Dwell</th></tr>
    <tr>
      <td><span class="figure"><span class="figure-name">Orders</span> <span class="figure-value">1,204</span>
        <span class="figure-mark" aria-hidden="true">●</span> <span class="figure-bounds">1,200–1,210</span></span></td>
      <td><span class="unseen">Dwell</span> 6 min
        40 s</td>
    </tr></table>`;
  const table = document.querySelector('table');
  expect(table && cellsOf(table)).toEqual([
    ['Orders', 'Dwell'],
    ['1,204', '6 min 40 s'],
  ]);
});

test('a second line of a cell is parted from the first', () => {
  document.body.innerHTML = '<table><tr><th><a>Show</a><span class="quiet">Monday</span></th></tr></table>';
  const table = document.querySelector('table');
  expect(table && cellsOf(table)).toEqual([['Show Monday']]);
});

import { MARKS } from '../../settings/basis-marks.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import type { Products } from './products.ts';
import type { ShownGroup } from './report.ts';
import type { Shown } from './shown.ts';

const valueHtml = ({ value, bounds, basis, coverage }: Shown): Markup =>
  markup`<span class="value">${value}</span>${basis ? markup` <i>${MARKS[basis]}</i>` : NOTHING}${
    bounds ? markup` <small class="bounds">${bounds}</small>` : NOTHING
  }${coverage ? markup` <small class="covered">${coverage}</small>` : NOTHING}`;

/** A figure of the summary. */
export const figureHtml = (shown: Shown): Markup =>
  markup`<div class="tile" data-metric="${shown.id}"><h2>${shown.name}</h2><p>${valueHtml(shown)}</p></div>`;

/** A heading's figures; those that are not known in a line for each reason. */
export const figuresHtml = ({ name, known, missing }: ShownGroup): Markup =>
  known.length + missing.length === 0
    ? NOTHING
    : markup`<section><h2>${name}</h2><dl class="figures">${known.map(
        (shown) =>
          markup`<div data-metric="${shown.id}"><dt>${shown.name}</dt><dd>${valueHtml(shown)}</dd></div>`,
      )}</dl>${missing.map((line) => markup`<p class="quiet">${line}</p>`)}</section>`;

/** The products' explanations as a table. */
export const productsHtml = ({ names, columns, rows }: Products): Markup => markup`<div class="wide"><table>
<thead><tr><th scope="col">${names.item}</th><th scope="col">${names.time}</th><th scope="col" class="number">${names.length}</th>${columns.map(
  ({ name }) => markup`<th scope="col" class="number">${name}</th>`,
)}</tr></thead>
<tbody>${rows.map(
  ({ item, time, length, figures }) =>
    markup`<tr><th scope="row">${item}</th><td>${time}</td><td class="number">${length}</td>${figures.map(
      (shown) => markup`<td class="number">${valueHtml(shown)}</td>`,
    )}</tr>`,
)}</tbody></table></div>`;

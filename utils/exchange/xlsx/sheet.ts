import { moment } from '../../units.ts';
import { type Column, typeOf, type Value } from '../tables/table.ts';
import { wallTime, type Zone } from '../zone.ts';
import { STYLES } from './parts.ts';
import { xml } from './xml.ts';

/** A sheet of Excel's has no more rows, its heading among them. */
export const MOST_ROWS = 1_048_576;

const DAY = 86_400_000;
/** The days from Excel's beginning to 1970. */
const EPOCH = 25_569;

/** The start of a sheet: its heading stays in sight, and columns are as wide as what they usually hold. */
export function sheetStart(columns: readonly Column[]): string {
  const widths = columns.map((column, index) => {
    const width = Math.min(40, Math.max(typeOf(column) === 'time' ? 20 : 10, column.name.length + 2));
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  const heading = columns.map(({ name }, index) => text(name, `${letters(index)}1`, STYLES.heading));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>' +
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>` +
    `<row r="1">${heading.join('')}</row>`
  );
}

export const SHEET_END = '</sheetData></worksheet>';

/** A row of typed cells, by its number: what looks like a formula is text, since it is said to be. */
export function sheetRow(
  row: readonly Value[],
  number: number,
  columns: readonly Column[],
  zone: Zone,
): string {
  const cells = columns.map((column, index) =>
    cell(row[index] ?? null, `${letters(index)}${number}`, column, zone),
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cell(value: Value, place: string, { unit }: Column, zone: Zone): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${Number(value)}</v></c>`;
  if (typeof value === 'string') return text(value, place, STYLES.plain);
  if (unit !== 'time') return `<c r="${place}"><v>${value}</v></c>`;
  const days = wallTime(moment(value), zone) / DAY + EPOCH;
  return `<c r="${place}" s="${STYLES.time}"><v>${days}</v></c>`;
}

const text = (value: string, place: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(value)}</t></is></c>`;

/** A column's name: A to Z, then AA. */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

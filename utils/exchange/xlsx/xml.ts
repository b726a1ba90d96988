/** What XML cannot hold at all, and Excel neither. */
const FORBIDDEN = /[\p{Cc}\uFFFE\uFFFF]/gu;
/** The control characters that are text all the same. */
const BLANK = '\t\n\r';
/** Excel reads this as the character of that number: its underscore is written as one itself. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** A cell of Excel's holds no more. */
const LONGEST = 32_767;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as the content of an element or a quoted attribute. */
export const xml = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replaceAll(FORBIDDEN, (sign) => (BLANK.includes(sign) ? sign : ''))
    .replaceAll(ESCAPE, '_x005F_')
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Strokes on a grid of 16, drawn in the colour of the text around them. */
const GLYPHS = {
  expand: 'M4 6.5 8 10.5 12 6.5',
  collapse: 'M4 9.5 8 5.5 12 9.5',
  less: 'M4 8H12',
  close: 'M4 4 12 12M12 4 4 12',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  dashboard: 'M3 13V9M6.5 13V6M10 13V8M13.5 13V3',
  open: 'M6.5 3.5H3.5v9h9V9.5M9.5 3H13v3.5M13 3 7.5 8.5',
  hide: 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4ZM3 13 13 3',
  show: 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4ZM8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z',
  up: 'M8 12.5V3.5M4.5 7 8 3.5 11.5 7',
  down: 'M8 3.5v9M4.5 9 8 12.5 11.5 9',
  reload: 'M12.5 6.5A5 5 0 1 0 13 9M13 3v3.5H9.5',
  copy: 'M6 5.5h7.5v8H6ZM10 5.5v-3H2.5v8H6',
  download: 'M8 3v7M5 7.5 8 10.5 11 7.5M3 13h10',
  search: 'M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM10 10 13.5 13.5',
  warning: 'M8 2.5 14 13H2ZM8 6.5v3M8 11.3h.01',
  notice: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 5v3.5M8 10.8h.01',
  info: 'M3.5 3h9v10h-9ZM8 7.5v3M8 5.5h.01',
  check: 'M3.5 8.5 6.5 11.5 12.5 5',
  arrange: 'M5 13V3M2.5 5.5 5 3l2.5 2.5M11 3v10M8.5 10.5 11 13l2.5-2.5',
  light: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1.5V3M8 13v1.5M1.5 8H3M13 8h1.5',
  flag: 'M4 14V2.5M4 3h8l-2 3 2 3H4',
  mine: 'M3 7.5 8 3l5 4.5V13H9.5V9.5h-3V13H3Z',
} as const;

export type Glyph = keyof typeof GLYPHS;

/** A glyph of 16 px beside words or in a labelled button: it says nothing of its own. */
export function Icon({ glyph }: { readonly glyph: Glyph }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={GLYPHS[glyph]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** The tally light: four strokes and the one across, lit while something is being recorded. */
export function Lamp({ lit, size = 16 }: { readonly lit: boolean; readonly size?: number }) {
  return (
    <svg class="lamp" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="7.5" fill={lit ? 'var(--lamp-lit)' : 'var(--lamp-dark)'} />
      <path
        d="M4.75 5v6M6.9 5v6M9.1 5v6M11.25 5v6M3.4 10 12.6 6"
        fill="none"
        stroke="#fff"
        stroke-width="1.1"
        stroke-linecap="round"
      />
    </svg>
  );
}

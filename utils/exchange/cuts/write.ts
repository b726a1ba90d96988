import { csvFormatRow } from 'd3-dsv';
import type { Duration } from '../../units.ts';
import { csvCell } from '../csv/cell.ts';
import { type ExportFile, safe } from '../file.ts';
import { isoTime, type Zone } from '../zone.ts';
import type { Placed, Recording } from './cut.ts';

export const CUT_FORMATS = ['csv', 'edl', 'ffmpeg'] as const;
export type CutFormat = (typeof CUT_FORMATS)[number];

type Write = (cuts: readonly Placed[], recording: Recording, zone: Zone) => string;

const LINE_END = '\r\n';
/** Lists of cuts count frames; editors take this rate for any recording, as only whole seconds matter here. */
const FRAMES = 25;

const padded = (number: number, places = 2): string => String(number).padStart(places, '0');

/** Hours, minutes, seconds and what is left of a second. */
function parts(at: Duration): readonly [string, string, string, rest: number] {
  const whole = Math.floor(at / 1000);
  return [
    padded(Math.floor(whole / 3600)),
    padded(Math.floor(whole / 60) % 60),
    padded(whole % 60),
    at - whole * 1000,
  ];
}

/** `01:02:03.250` */
export function clock(at: Duration): string {
  const [hours, minutes, seconds, rest] = parts(at);
  return `${hours}:${minutes}:${seconds}.${padded(Math.floor(rest), 3)}`;
}

/** `01:02:03:06`, the last of it frames. */
function timecode(at: Duration): string {
  const [hours, minutes, seconds, rest] = parts(at);
  return `${hours}:${minutes}:${seconds}:${padded(Math.floor((rest / 1000) * FRAMES))}`;
}

const csv: Write = (cuts, _, zone) => {
  const heading = ['number', 'name', 'from', 'until', 'in', 'out', 'seconds'];
  const rows = cuts.map((cut, index) => [
    index + 1,
    cut.name,
    isoTime(cut.from, zone),
    isoTime(cut.until, zone),
    clock(cut.in),
    clock(cut.out),
    (cut.out - cut.in) / 1000,
  ]);
  return `\uFEFF${[heading, ...rows].map((row) => csvFormatRow(row.map(csvCell)) + LINE_END).join('')}`;
};

/** As the format of CMX 3600 has it: one event a cut, one after the other on the new reel. */
const edl: Write = (cuts, { name }) => {
  let at = 0 as Duration;
  const events = cuts.flatMap((cut, index) => {
    const end = (at + cut.out - cut.in) as Duration;
    const times = [cut.in, cut.out, at, end].map(timecode).join(' ');
    at = end;
    return [
      `${padded(index + 1, 3)}  AX       AA/V  C        ${times}`,
      `* FROM CLIP NAME: ${line(name)}`,
      `* COMMENT: ${line(cut.name)}`,
      '',
    ];
  });
  return ['TITLE: Roomtally', 'FCM: NON-DROP FRAME', '', ...events].join(LINE_END);
};

/** One command a cut, for any shell: names are without what a shell would read as its own. */
const ffmpeg: Write = (cuts, { name }) => {
  const extension = /\.\w+$/.exec(name)?.[0] ?? '.mp4';
  const source =
    /^[\p{L}\p{N} _.()-]+$/u.test(name) && !name.startsWith('-') ? name : `recording${extension}`;
  return cuts
    .map((cut, index) => {
      const target = `${padded(index + 1)}-${safe(cut.name).slice(0, 60)}${extension}`;
      return `ffmpeg -ss ${clock(cut.in)} -to ${clock(cut.out)} -i "${source}" -c copy "${target}"\n`;
    })
    .join('');
};

/** What would end a line does not. */
const line = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');

const WRITERS = {
  csv: { write: csv, extension: 'csv', type: 'text/csv;charset=utf-8' },
  edl: { write: edl, extension: 'edl', type: 'text/plain;charset=utf-8' },
  ffmpeg: { write: ffmpeg, extension: 'txt', type: 'text/plain;charset=utf-8' },
} as const satisfies Readonly<
  Record<CutFormat, { readonly write: Write; readonly extension: string; readonly type: string }>
>;

/** A cut list as a file. */
export function cutFile(
  format: CutFormat,
  cuts: readonly Placed[],
  recording: Recording,
  zone: Zone,
): ExportFile {
  const { write, extension, type } = WRITERS[format];
  const name = `${safe(recording.name.replace(/\.\w+$/, '')) || 'recording'}-cuts.${extension}`;
  return { name, type, text: write(cuts, recording, zone) };
}

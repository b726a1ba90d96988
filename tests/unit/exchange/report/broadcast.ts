import { sourceOf } from '../../../../components/dashboard/report/source.ts';
import { type Report, reportOf } from '../../../../utils/exchange/report/report.ts';
import type { Wish } from '../../../../utils/exchange/report/wish.ts';
import { htmlOf } from '../../../../utils/exchange/report/html.ts';
import { pictureOf } from '../../../../utils/exchange/report/picture.ts';
import { textOfReport } from '../../../../utils/exchange/report/text.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { PLATFORMS } from '../../../../utils/platforms/registry.ts';
import { captureFrom } from '../../../rooms/capture.ts';
import { generateShop } from '../../../rooms/generated/shop.ts';
import { after, type MarkId, minutes, type RecorderId, type Revision } from '../../../../utils/units.ts';
import { replayed } from '../replayed.ts';

export const WISH: Wish = { language: 'zh', amounts: true, suspicious: false };

/** The generated shop's broadcast with its console. */
export const shopBroadcast = (): BroadcastDetail =>
  replayed(captureFrom(generateShop({ startedAt: Date.UTC(2026, 3, 24, 4), minutes: 30 }).har, 'generated'));

/** The report that the dashboard would make of a broadcast. */
export function madeOf(detail: BroadcastDetail, wish: Partial<Wish> = {}): Report {
  const platform = PLATFORMS.find(({ id }) => id === detail.platform);
  if (!platform) throw new Error('no such platform');
  const whole = { ...WISH, ...wish };
  return reportOf(sourceOf(detail, platform, whole), whole);
}

/** The same broadcast under another title, with a mark and a product of another name. */
export function named(detail: BroadcastDetail, text: string): BroadcastDetail {
  const at = after(detail.from, minutes(2));
  const mark = {
    id: 'mark' as MarkId,
    recorder: 'recorder' as RecorderId,
    at,
    until: null,
    kind: 'note' as const,
    text,
    deleted: false,
    editedAt: at,
    revision: 1 as Revision,
  };
  return {
    ...detail,
    title: text,
    marks: [mark],
    explained: detail.explained.map((row) => ({ ...row, item: text })),
  };
}

/** All that goes out of a report. */
export const writtenOf = (report: Report): { text: string; html: string; svg: string } => ({
  text: textOfReport(report),
  html: htmlOf(report, ''),
  svg: pictureOf(report, '').svg,
});

/** The tags of markup, without their attributes' values, and the text between them. */
export function takenApart(markup: string): { readonly tags: string[]; readonly words: string } {
  const tags = [...markup.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replaceAll(/"[^"]*"/g, '""'));
  const words = markup
    .replaceAll(/<style>[^<]*<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return { tags, words };
}

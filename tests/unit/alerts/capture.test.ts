import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Alert, ratioOf } from '../../../utils/alerts/alert.ts';
import { productMarksOf } from '../../../utils/metrics/product-marks.ts';
import { pulsesOf } from '../../../utils/alerts/pulse.ts';
import { alertsOf } from '../../../utils/alerts/watch.ts';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { pageAt } from '../../../utils/platforms/registry.ts';
import { Recorder } from '../../../utils/recorder/recorder.ts';
import { between, minutes, type Moment, moment } from '../../../utils/units.ts';
import { viewerHasher } from '../../../utils/viewers/hash.ts';
import { claimsOf } from '../metrics/accounts.ts';
import { decoderOf } from '../platforms/decoders.ts';
import { header } from '../store/builders.ts';

const NAME = 'douyin-2026-04-24';
const FILE = new URL(`../../../../shared/captures/${NAME}.har`, import.meta.url);
const isThere = existsSync(FILE);

interface Har {
  readonly log: {
    readonly entries: readonly {
      readonly request: { readonly url: string };
      readonly _webSocketMessages?: readonly { readonly data: string }[];
    }[];
  };
}

/** The log of the recording, as the extension would have made it. */
function logOf(): LogEntry[] {
  const { entries } = (JSON.parse(readFileSync(FILE, 'utf8')) as Har).log;
  const found = pageAt(new URL(entries[0]?.request.url ?? ''));
  if (!found) throw new Error('The recording is of no room.');
  const decode = decoderOf(found.platform);
  const about = header('ann', { room: found.page.room, broadcast: null, title: null });
  const recorder = new Recorder(about, viewerHasher(new Uint8Array(32).fill(7)), null);
  const arrival = moment(Date.UTC(2025, 0, 1));
  const log: LogEntry[] = [];
  for (const { request, _webSocketMessages: frames = [] } of entries) {
    for (const { data } of frames) {
      const body = new Uint8Array(Buffer.from(data, 'base64'));
      recorder.hear(decode({ via: 'socket', url: request.url, body }), arrival);
      log.push(...recorder.take().entries);
    }
  }
  return log;
}

/** An alert in a line: figures alone. */
function lineOf(alert: Alert, began: Moment): string {
  const minute = (at: Moment | null): string =>
    at === null ? '…' : (between(began, at) / 60_000).toFixed(1);
  const numbers = [alert.before, alert.now].map((number) => number?.toFixed(0) ?? '–').join(' → ');
  const { rule, since, from, until } = alert;
  return `${rule}: since ${minute(since)}, ${minute(from)}–${minute(until)} min, ${numbers} (${ratioOf(alert)?.toFixed(2)})`;
}

if (!isThere) {
  test('the recording of a real room is not on this machine', () => {
    process.stdout.write(`${NAME}: the recording is not there, and was not watched.\n`);
    expect(isThere).toBe(false);
  });
} else {
  describe('a real broadcast of three and a quarter hours', () => {
    const log = logOf();
    const { pulses } = pulsesOf(claimsOf(log), productMarksOf(log));
    const alerts = alertsOf(pulses);
    const began = pulses[0]?.at ?? moment(0);
    process.stdout.write(`${NAME}:\n${alerts.map((alert) => `  ${lineOf(alert, began)}\n`).join('')}`);

    test('has a pulse for each ten seconds, and all its comments in them', () => {
      const comments = log.filter(({ kind }) => kind === 'comment').length;
      expect(pulses.reduce((sum, { events }) => sum + (events.comment ?? 0), 0)).toBe(comments);
      expect(pulses.filter(({ heard }) => heard === 0)).toEqual([]);
    });

    test('is not called changed for the bursts of its comments, nor silent', () => {
      expect(alerts.filter(({ metric }) => metric !== 'online')).toEqual([]);
    });

    test('empties at its end, which is told as soon as it shows', () => {
      const [alert, ...others] = alerts;
      const end = pulses.at(-1)?.at ?? moment(0);
      expect(others).toEqual([]);
      expect(alert).toMatchObject({ rule: 'onlineFell', until: null });
      expect(between(alert?.since ?? began, end)).toBeLessThanOrEqual(minutes(1));
      expect(ratioOf(alert ?? { before: null, now: null })).toBeLessThan(0.6);
    });
  });
}

import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { SCHEMA } from '../../../../utils/exchange/archive/manifest.ts';
import { readArchive } from '../../../../utils/exchange/archive/read.ts';
import { ArchiveRefused, type Reason } from '../../../../utils/exchange/archive/refused.ts';
import { exchange } from '../../../../utils/settings/words/exchange.ts';
import { newReview } from '../../../../utils/store/reviews.ts';
import { START } from '../../store/builders.ts';
import { archiveOf, forged, heardBy, repacked } from './archives.ts';

let archive: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  archive = await archiveOf(await heardBy({ id: 'ann', until: 12 }));
});

function reasonFor(bytes: Uint8Array): Reason | null {
  try {
    readArchive(bytes);
    return null;
  } catch (error) {
    if (error instanceof ArchiveRefused) return error.reason;
    throw error;
  }
}

/** A row of a table with something of it replaced. */
const changed = (line: string | undefined, how: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...(JSON.parse(line ?? '') as object), ...how });

test('an archive as it was written is read', () => expect(reasonFor(archive)).toBeNull());

test('every reason to refuse a file has its sentence in both languages', () => {
  const reasons = ['notArchive', 'cut', 'tampered', 'newer', 'foreign', 'tooLarge', 'invalid'] as const;
  for (const reason of reasons)
    for (const language of ['zh', 'en'] as const)
      expect(exchange[language][`refused_${reason}`]).toBeTruthy();
});

describe('refused is', () => {
  test('what is no ZIP, and a ZIP of something else', () => {
    expect(reasonFor(strToU8('platform,room\r\n'))).toBe('notArchive');
    expect(reasonFor(new Uint8Array())).toBe('notArchive');
    expect(reasonFor(zipSync({}))).toBe('notArchive');
    expect(reasonFor(zipSync({ 'recorders.ndjson': strToU8('{}\n') }))).toBe('notArchive');
    expect(reasonFor(zipSync({ 'holiday.jpg': strToU8('…') }))).toBe('foreign');
  });

  test('an archive that was cut, wherever', () => {
    const step = Math.ceil(archive.length / 97);
    for (let length = 4; length < archive.length; length += step)
      expect(reasonFor(archive.slice(0, length)), String(length)).toBe('cut');
    expect(reasonFor(archive.slice(0, -1))).toBe('cut');
  });

  test('an archive of which a file is missing', () => {
    const without = repacked(archive, (files) => {
      delete files['slots.ndjson'];
    });
    expect(reasonFor(without)).toBe('cut');
  });

  test('an archive of which a byte was changed', () => {
    const other = repacked(archive, (files) => {
      const recorders = new TextDecoder().decode(files['recorders.ndjson']);
      files['recorders.ndjson'] = strToU8(recorders.replace('春季上新', '秋季上新'));
    });
    expect(reasonFor(other)).toBe('tampered');
  });

  test('an archive with any bit turned, or it says what it said', () => {
    const said = readArchive(archive);
    const step = Math.ceil(archive.length / 211);
    for (let at = 0; at < archive.length; at += step) {
      const turned = archive.slice();
      turned[at] = (turned[at] ?? 0) ^ 0x10;
      expect(reasonFor(turned) === null ? readArchive(turned) : said, String(at)).toEqual(said);
    }
  });

  test('an archive of a newer version', () => {
    const newer = repacked(archive, (files) => {
      files['manifest.json'] = strToU8(
        `{"format":"roomtally","schema":${SCHEMA + 1},"tables":["unheard of"]}\n`,
      );
    });
    expect(reasonFor(newer)).toBe('newer');
  });

  test.each([
    '../recorders.ndjson',
    '/etc/passwd',
    'a\\..\\b',
    'C:\\autoexec.bat',
    '__proto__',
    'more.ndjson',
  ])('an archive that holds a file of another name: %s', (name) => {
    // No object holds that name: another of its length stands in for it until it is packed.
    const packed = zipSync({
      'manifest.json': strToU8('{}\n'),
      [name === '__proto__' ? 'xxprotoxx' : name]: strToU8('x'),
    });
    expect(reasonFor(renamed(packed, 'xxprotoxx', '__proto__'))).toBe('foreign');
  });

  test('an archive that holds one name twice', () => {
    const twice = zipSync({ 'manifest.json': strToU8('{}\n'), 'Manifest.json': strToU8('{}\n') });
    expect(reasonFor(renamed(twice, 'Manifest', 'manifest'))).toBe('foreign');
  });

  test('a bomb, before it has gone off', () => {
    const bomb = zipSync({ 'manifest.json': [new Uint8Array(8 * 2 ** 20), { level: 9 }] });
    expect(reasonFor(bomb)).toBe('tooLarge');
  });

  test('a bomb that declares itself small', () => {
    const bomb = zipSync({ 'manifest.json': [new Uint8Array(8 * 2 ** 20), { level: 9 }] });
    new DataView(bomb.buffer).setUint32(22, 10, true);
    expect(reasonFor(bomb)).toBe('tooLarge');
  });

  test('JSON that nests deeper than any row', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(reasonFor(await forged(archive, 'recorders', () => [deep]))).toBe('invalid');
    const key = `{"${'{'.repeat(50)}":1}`;
    expect(reasonFor(await forged(archive, 'recorders', () => [key]))).toBe('invalid');
  });

  test.each(['{"__proto__":{"kept":true},', '{"constructor":{"prototype":{"kept":true}},'])(
    'a row that reaches for what all objects share: %s',
    async (start) => {
      const bytes = await forged(archive, 'slots', ([line = '', ...rest]) => [
        start + line.slice(1),
        ...rest,
      ]);
      expect(reasonFor(bytes)).toBe('invalid');
      expect('kept' in {}).toBe(false);
    },
  );

  test('a row with a column that no table has, or without one', async () => {
    const more = forged(archive, 'recorders', ([line]) => [changed(line, { nickname: '小美' })]);
    expect(reasonFor(await more)).toBe('invalid');
    const less = forged(archive, 'recorders', ([line]) => [changed(line, { key: undefined })]);
    expect(reasonFor(await less)).toBe('invalid');
  });

  test.each(['!!!!', 'Y29tbWVudA==', btoa(`\u0002${'\u00ff'.repeat(9)}`)])(
    'a log that cannot be unpacked: %s',
    async (log) => {
      const bytes = forged(archive, 'chunks', ([line, ...rest]) => [changed(line, { log }), ...rest]);
      expect(reasonFor(await bytes)).toBe('invalid');
    },
  );

  test('a log of millions of characters that cannot be unpacked', async () => {
    const long = 'A'.repeat(8 * 2 ** 20);
    const bytes = forged(archive, 'chunks', ([line, ...rest]) => [changed(line, { log: long }), ...rest]);
    expect(reasonFor(await bytes)).toBe('invalid');
  });

  test('a row of a recorder that is not there', async () => {
    const bytes = forged(archive, 'chunks', ([line, ...rest]) => [
      changed(line, { recorder: 'eve' }),
      ...rest,
    ]);
    expect(reasonFor(await bytes)).toBe('invalid');
  });

  test.each([
    ['of a period that is none', { period: 'week/2026-04-21' }],
    ['of more words than anybody may write', { text: '长'.repeat(3000) }],
    ['about a figure that is none', { metric: 'luck' }],
  ])('a note %s', async (_, how) => {
    const note = newReview('week/2026-04-20', { text: 'a', metric: 'gmv' }, START);
    const row = { ...note, editedAt: START };
    expect(reasonFor(await forged(archive, 'reviews', () => [JSON.stringify(row)]))).toBeNull();
    const bytes = await forged(archive, 'reviews', () => [JSON.stringify({ ...row, ...how })]);
    expect(reasonFor(bytes)).toBe('invalid');
  });

  test('a broadcast that would last for years', async () => {
    const bytes = forged(archive, 'recorders', ([line]) => [changed(line, { from: 0 })]);
    expect(reasonFor(await bytes)).toBe('invalid');
  });

  test('what is not text', async () => {
    const bytes = repacked(archive, (files) => {
      files['manifest.json'] = Uint8Array.of(0xff, 0xfe, 0x0a);
    });
    expect(reasonFor(bytes)).toBe('invalid');
  });
});

/** A name in a ZIP replaced by one of equal length, in both places. */
function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  const text = [...zip].map((byte) => String.fromCharCode(byte)).join('');
  return Uint8Array.from(text.replaceAll(from, to), (character) => character.charCodeAt(0));
}

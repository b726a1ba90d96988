import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { EXTENSION, MANIFEST } from '../../../utils/exchange/archive/manifest.ts';
import { planImport } from '../../../utils/exchange/archive/plan.ts';
import { readArchive } from '../../../utils/exchange/archive/read.ts';
import { ArchiveRefused } from '../../../utils/exchange/archive/refused.ts';
import { fileOf, TABLES } from '../../../utils/exchange/archive/tables.ts';
import { writeArchive } from '../../../utils/exchange/archive/write.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import type { Rows } from '../../../utils/store/schema.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import { type MarkId, moment } from '../../../utils/units.ts';
import { random, type Random } from '../../rooms/generated/random.ts';
import { spoiltBytes } from '../../rooms/generated/spoilt/bytes.ts';
import { spoiltText } from '../../rooms/generated/spoilt/text.ts';
import { heardBy, MADE } from '../../unit/exchange/archive/archives.ts';
import { at, hash } from '../../unit/store/builders.ts';
import type { Input, Trial } from './target.ts';

const NOTHING: Rows = { recorders: [], chunks: [], slots: [], sketches: [], marks: [], broadcasts: [] };

/** An archive in which every table has a row. */
async function soundArchive(): Promise<Uint8Array> {
  const db = await heardBy({ id: 'ann', until: 4 }, { id: 'bob', until: 2, broadcast: '76' });
  const rows = await rowsOf(db);
  const sketch = { viewerKey: 'key', part: 'sealed', viewers: { comment: [hash(1), hash(2)] } } as const;
  const mark = { at: at(1), until: at(2), kind: 'note', text: '改价', deleted: false } as const;
  return writeArchive(
    {
      ...rows,
      sketches: rows.recorders.map((recorder) => ({ ...sketch, recorder: recorder.id })),
      marks: rows.recorders.map(({ id }) => ({
        ...mark,
        id: `mark ${id}` as MarkId,
        recorder: id,
        editedAt: at(3),
      })),
      broadcasts: rows.recorders.map(({ key }) => ({ key, kept: true, tags: ['新品'], into: null })),
    },
    MADE,
  );
}

/** One line of a table made another and the manifest put right, so that the archive is read to its end. */
function forged(files: Unzipped, chance: Random): void {
  const table = chance.pick([TABLES[0] ?? 'recorders', ...TABLES.slice(1)]);
  const lines = strFromU8(files[fileOf(table)] ?? new Uint8Array(0)).split('\n');
  const which = chance.int(0, lines.length - 1);
  lines[which] = spoiltText(lines[which] ?? '', chance, lines[chance.int(0, lines.length - 1)] ?? '');
  const bytes = strToU8(lines.join('\n'));
  const manifest = JSON.parse(strFromU8(files[MANIFEST] ?? new Uint8Array(0))) as { files: object };
  const promised = { rows: lines.length - 1, sha256: bytesToHex(sha256(bytes)) };
  const said = { ...manifest, files: { ...manifest.files, [table]: promised } };
  files[fileOf(table)] = bytes;
  files[MANIFEST] = strToU8(`${JSON.stringify(said)}\n`);
}

function spoiltFile(files: Unzipped, chance: Random): void {
  const name = chance.chance(0.5) ? MANIFEST : fileOf(chance.pick([TABLES[0] ?? 'recorders', ...TABLES]));
  const text = strFromU8(files[name] ?? new Uint8Array(0));
  files[name] = strToU8(spoiltText(text, chance, ''));
}

function spoiltArchive(sound: Uint8Array, unpacked: Unzipped, chance: Random): Uint8Array {
  if (chance.chance(0.2)) return spoiltBytes(sound, chance, sound);
  const files = { ...unpacked };
  const spoil = chance.chance(0.9) ? forged : spoiltFile;
  spoil(files, chance);
  return zipSync(files, { level: 0 });
}

/** Whether it is refused, or rows that can be merged and looked at. */
function isRead({ body }: Input): boolean {
  if (typeof body === 'string') return false;
  try {
    const { merged, changes } = planImport(NOTHING, readArchive(body));
    broadcastViews(merged, moment(0), { myRooms: [] });
    return changes.every(({ heard }) => Number.isFinite(heard) && heard >= 0);
  } catch (error) {
    if (error instanceof ArchiveRefused) return true;
    throw error;
  }
}

export async function archiveTrial(seed: number): Promise<Trial> {
  const sound = await soundArchive();
  const unpacked = unzipSync(sound);
  return {
    inputAt: (number) => ({
      url: `${number}.${EXTENSION}`,
      body: spoiltArchive(sound, unpacked, random(seed, `archive/${number}`)),
    }),
    isSound: isRead,
  };
}

import type { ViewerHash } from '../../units.ts';
import { sketchChunks } from '../../metrics/viewers.ts';
import { KEPT_GROUPS, type ViewerGroup } from '../../viewers/groups.ts';
import { mergeSets } from '../../viewers/sets.ts';
import { type Exported, tableOf } from './table.ts';

interface Sketched {
  readonly viewerKey: string;
  readonly group: ViewerGroup;
  readonly hashes: readonly ViewerHash[];
}

/** The smallest hashes of a broadcast's viewers under each key that they were hashed with. */
function* sketchesOf({ rows: { recorders, chunks, sketches } }: Exported): Generator<Sketched> {
  const keys = new Set([...recorders, ...sketches].map(({ viewerKey }) => viewerKey));
  for (const viewerKey of [...keys].toSorted()) {
    const logged = new Set(recorders.filter((each) => each.viewerKey === viewerKey).map(({ id }) => id));
    const sets = mergeSets(
      sketchChunks(chunks.filter(({ recorder }) => logged.has(recorder))),
      ...sketches.filter((each) => each.viewerKey === viewerKey).map(({ viewers }) => viewers),
    );
    for (const group of KEPT_GROUPS) {
      const hashes = sets[group] ?? [];
      if (hashes.length > 0) yield { viewerKey, group, hashes };
    }
  }
}

/** One row a viewer key and thing done: sketches, from which distinct viewers of several broadcasts are counted. */
export const sketches = tableOf<Sketched>(
  'sketches',
  [
    {
      name: 'viewerKey',
      unit: 'text',
      zh: '观众密钥的编号：同一把密钥下的哈希才可以比较',
      en: 'Which viewer key it was hashed with: only hashes under one key compare',
      read: ({ viewerKey }) => viewerKey,
    },
    {
      name: 'done',
      unit: 'text',
      zh: '这些观众做了什么：comment、like、gift、follow、share，organic 是自发的互动',
      en: 'What these viewers did: comment, like, gift, follow, share; organic is any of them, uninduced',
      read: ({ group }) => group,
    },
    {
      name: 'hashes',
      unit: 'text',
      zh: '最小的至多 4096 个哈希，从小到大，以空格隔开',
      en: 'The smallest hashes, at most 4096, ascending, separated by spaces',
      read: ({ hashes }) => hashes.join(' '),
    },
  ],
  sketchesOf,
);

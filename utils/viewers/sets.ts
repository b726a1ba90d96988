import type { ViewerHash } from '../units.ts';
import { GROUPS, KEPT_GROUPS, type ViewerGroup } from './groups.ts';
import { Sketch } from './sketch.ts';

/** The smallest hashes, ascending, of each group that is kept: what is stored and sent of sketches. */
export type ViewerSets = Readonly<Partial<Record<ViewerGroup, readonly ViewerHash[]>>>;

/** The hashes of a group, those of one that is not kept from the kinds it is made of; in no order. */
export const hashesOf = (sets: ViewerSets, group: ViewerGroup): readonly ViewerHash[] =>
  KEPT_GROUPS.includes(group) ? (sets[group] ?? []) : GROUPS[group].kinds.flatMap((kind) => sets[kind] ?? []);

/** Sketches of all groups that are kept, which go on from what is stored. */
export const sketchesOf = (...all: readonly ViewerSets[]): Map<ViewerGroup, Sketch> =>
  new Map(KEPT_GROUPS.map((group) => [group, new Sketch(all.flatMap((sets) => sets[group] ?? []))]));

export const setsOf = (sketches: ReadonlyMap<ViewerGroup, Sketch>): ViewerSets =>
  Object.fromEntries([...sketches].map(([group, sketch]) => [group, sketch.hashes()]));

/** The union: the same whatever the order, and however often a set is in it. */
export const mergeSets = (...all: readonly ViewerSets[]): ViewerSets => setsOf(sketchesOf(...all));

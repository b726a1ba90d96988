import { NEEDED, type OrderPreset, type Part, PARTS } from './preset.ts';
import { ORDER_PRESETS } from './presets.ts';

/** The heading of the column that each part is read from; none where the file does not have it. */
export type Mapping = Readonly<Partial<Record<Part, string | undefined>>>;

/** Whether orders can be read by it. */
export const isEnough = (mapping: Mapping): boolean =>
  NEEDED.every((part) => mapping[part] !== undefined) &&
  (mapping.paidAt !== undefined || mapping.createdAt !== undefined);

/** What a preset reads of a file with these headings. */
export const mappingBy = (preset: OrderPreset, header: readonly string[]): Mapping =>
  Object.fromEntries(
    PARTS.flatMap((part) => {
      const column = preset.columns[part]?.find((name) => header.includes(name));
      return column === undefined ? [] : [[part, column]];
    }),
  );

/** The preset whose columns a file has; null where none is enough. Of several, the one that finds most. */
export function presetFor(header: readonly string[]): OrderPreset | null {
  const found = ORDER_PRESETS.map((preset) => ({ preset, mapping: mappingBy(preset, header) }))
    .filter(({ mapping }) => isEnough(mapping))
    .map(({ preset, mapping }) => ({ preset, found: Object.keys(mapping).length }));
  return found.toSorted((a, b) => b.found - a.found)[0]?.preset ?? null;
}

/** What a choice of columns is remembered by: the file's headings, whatever their order. */
export const headerKey = (header: readonly string[]): string => header.toSorted().join('\n');

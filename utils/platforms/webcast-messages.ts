import { exactly } from '../events/readings.ts';
import { event, reading } from './sightings.ts';
import { type Reader, readFields } from './webcast-fields.ts';

/** An event by the viewer in the given field, one a message. */
export const oneOf =
  (kind: 'comment' | 'clubJoin' | 'purchaseHint', viewer?: number): Reader =>
  (payload, { key, at }) => {
    const fields = readFields(payload, viewer === undefined ? {} : { viewer });
    return fields && [event(kind, { key, at, viewer: fields.viewer })];
  };

/** A comment whose words stand in the given field. */
export const comment =
  (text: number): Reader =>
  (payload, { key, at }) => {
    const fields = readFields(payload, { texts: [text], viewer: 2 });
    return fields && [event('comment', { key, at, viewer: fields.viewer, text: fields.texts[text] ?? null })];
  };

/** Somebody came in; other actions are not entries. */
export const member: Reader = (payload, { key, at }) => {
  const fields = readFields(payload, { numbers: [10], viewer: 2 });
  if (!fields) return null;
  return fields.numbers[10] === 1 ? [event('entry', { key, at, viewer: fields.viewer })] : [];
};

/**
 * The burst is what this viewer did; only the total says how many likes the room has.
 *
 * @param linked whether totals of linked rooms come among the room's own
 */
export const like =
  ({ linked }: { linked: boolean }): Reader =>
  (payload, { key, at }) => {
    const fields = readFields(payload, { numbers: [2, 3], viewer: 5 });
    if (!fields) return null;
    const { 2: count = 1, 3: total = 0 } = fields.numbers;
    const burst = event('like', { key, at, viewer: fields.viewer, count });
    const told = { key: key && `${key}:total`, linked };
    return total > 0 ? [burst, reading('likes', exactly(total), told)] : [burst];
  };

/** One gift arrives again, about 3 s later, when its combo ends: the rising count within the combo tells. */
export const gift: Reader = (payload, { key, at }) => {
  const fields = readFields(payload, { numbers: [2, 4, 5, 11], nested: [15], viewer: 7 });
  if (!fields) return null;
  const { 2: id = 0, 4: batch = 1, 5: repeats = 1, 11: group = 0 } = fields.numbers;
  let price = 0;
  const details = fields.nested[15];
  while (details?.next()) if (details.field === 12) price = details.number();
  if (details?.broken) return null;
  return [
    event('gift', {
      key,
      at,
      viewer: fields.viewer,
      count: Math.max(1, repeats) * Math.max(1, batch),
      worth: price,
      item: String(id),
      combo: group > 0 ? `${id}:${group}` : null,
    }),
  ];
};

/** Follows and shares, by the platform's numbers for them. */
export const social =
  (actions: Readonly<Record<number, 'follow' | 'share'>>): Reader =>
  (payload, { key, at }) => {
    const fields = readFields(payload, { numbers: [4], viewer: 2 });
    if (!fields) return null;
    const kind = actions[fields.numbers[4] ?? 0];
    return kind ? [event(kind, { key, at, viewer: fields.viewer })] : [];
  };

/** 1 pause, 2 resume; 3 and 4 are the end, the platform's own doing included. */
export const control: Reader = (payload, { key }) => {
  const fields = readFields(payload, { numbers: [2] });
  if (!fields) return null;
  return fields.numbers[2] === 3 || fields.numbers[2] === 4 ? [{ kind: 'end', key }] : [];
};

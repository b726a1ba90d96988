import { describe, expect, it } from 'vitest';
import { bodies, byMethod, comments, identities, of, truth, viewersOf } from './broadcast.ts';
import type { ReceivedMessage } from './traffic.ts';

describe('the identities', () => {
  const texts = new Set<string>();
  const ids = new Set<string>();
  for (const { payload } of [...byMethod.values()].flat()) {
    for (const field of [3, 4, 5]) if (isText(payload, field)) texts.add(payload.text(field) ?? '');
    for (const field of [2, 4, 5, 7]) {
      if (!isText(payload, field)) continue;
      const user = readable(() => payload.message(field));
      if (!user) continue;
      ids.add(String(user.number(1)));
      for (const each of [3, 46, 68]) texts.add(user.text(each) ?? '');
    }
  }

  it('all occur in the traffic', () => {
    const { nicknames, desensitized, secUids, comments: said } = identities;
    for (const list of [nicknames, desensitized, secUids, said]) {
      expect(list.filter((text) => !texts.has(text))).toHaveLength(0);
    }
    expect(identities.ids.filter((id) => !ids.has(id))).toHaveLength(0);
    expect(identities.ids.length).toBeGreaterThan(3_000);
  });

  it('are all that occurs', () => {
    const named = new Set(identities.ids);
    const senders = [
      ...viewersOf(comments, 2),
      ...viewersOf(of('Like'), 5),
      ...viewersOf(of('Gift'), 7),
      ...viewersOf(of('Member', 'Social'), 2),
      ...viewersOf(of('Fansclub'), 4),
    ];
    expect(senders.filter((id) => !named.has(String(id)))).toHaveLength(0);
  });

  it('are told apart from all that may be kept', () => {
    const kept = JSON.stringify([truth, bodies.slice(-40)]);
    const planted = Object.values({ ...identities }).flat();
    expect(planted.filter((identity) => kept.includes(identity))).toHaveLength(0);
    expect(planted.filter(({ length }) => length < 4)).toHaveLength(0);
    expect(new Set(identities.nicknames).size).toBe(identities.nicknames.length);
    expect(new Set(identities.ids).size).toBe(identities.ids.length);
  });
});

function isText({ bytes }: ReceivedMessage['payload'], field: number): boolean {
  return bytes(field) !== undefined;
}

/** A text is not a message: its walk breaks. */
function readable<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}

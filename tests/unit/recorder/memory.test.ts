import { describe, expect, test } from 'vitest';
import { Memory } from '../../../utils/recorder/memory.ts';

const once = { listed: false, heir: false };
const listed = { listed: true, heir: false };
const heir = { listed: false, heir: true };

describe('a message', () => {
  test('is new once', () => {
    const memory = new Memory();
    expect([memory.take('Chat:1', once), memory.take('Chat:1', once), memory.take('Chat:2', once)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('is remembered among the last 300 of its method', () => {
    const memory = new Memory();
    for (let id = 0; id < 300; id += 1) memory.take(`Chat:${id}`, once);
    expect(memory.take('Chat:0', once)).toBe(false);
    for (let id = 300; id < 600; id += 1) memory.take(`Chat:${id}`, once);
    expect(memory.take('Chat:599', once)).toBe(false);
  });

  test('is not pushed out by a rush of another method', () => {
    const memory = new Memory();
    memory.take('Gift:1', once);
    for (let id = 0; id < 5000; id += 1) memory.take(`Like:${id}`, once);
    expect(memory.take('Gift:1', once)).toBe(false);
  });
});

test('what stands in a list is remembered for good: it is sent again for as long as the broadcast runs', () => {
  const memory = new Memory();
  for (let order = 0; order < 5000; order += 1) memory.take(`order ${order}`, listed);
  for (let order = 0; order < 5000; order += 1) expect(memory.take(`order ${order}`, listed)).toBe(false);
});

describe('what earlier recorders counted', () => {
  test('is not new to their heir', () => {
    expect(new Memory(['Chat:1']).take('Chat:1', heir)).toBe(false);
    expect(new Memory(['Chat:1']).take('Chat:2', heir)).toBe(true);
  });

  test('is new to a recorder of a second showing, once', () => {
    const memory = new Memory(['Chat:1']);
    expect(memory.take('Chat:1', once)).toBe(true);
    expect(memory.take('Chat:1', once)).toBe(false);
  });
});

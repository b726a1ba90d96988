import { expect, test } from 'vitest';
import { chat } from '../../rooms/generated/douyin/messages.ts';
import { Place } from './world.ts';
test('the next broadcast on the page is counted though the end of the first was never heard (its socket broke)', async () => {
  const place = new Place();
  await place.push(0, [chat({})]);
  await place.close();
  for (let s = 3600; s < 3720; s += 5)
    await place.push(s, [chat({ id: BigInt(s), room: '7500000000000000002' })], '7500000000000000002');
  expect(place.joined).toHaveLength(2);
});

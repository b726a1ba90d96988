import { describe, expect, test } from 'vitest';
import { provideBrotli } from '../../../utils/platforms/brotli.ts';
import { PLATFORMS } from '../../../utils/platforms/registry.ts';
import { unbrotli } from '../../../utils/platforms/unbrotli.ts';
import { decoderOf } from './decoders.ts';
import { methodsIn } from './methods.ts';
import type { Trip } from './round-trip.ts';

const TRIPS = import.meta.glob<readonly Trip[]>('./*/trips.ts', { eager: true, import: 'trips' });
const SOURCES = import.meta.glob<string>('../../../utils/platforms/*/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

provideBrotli(unbrotli);

describe.each(PLATFORMS)('of what $id sends', (platform) => {
  const decode = decoderOf(platform);
  const trips = TRIPS[`./${platform.id}/trips.ts`] ?? [];

  test('each message that its decoder’s tables name makes a round trip', () => {
    const own = Object.entries(SOURCES).filter(([file]) => file.includes(`/platforms/${platform.id}/`));
    const named = new Set(own.flatMap(([, source]) => methodsIn(source)));
    const made = new Set(trips.flatMap(({ names }) => names));
    expect([...named.difference(made)]).toEqual([]);
    expect(named.size).toBeGreaterThan(0);
  });

  test.each(trips.map(({ names, check }) => ({ name: names.join(' '), check })))(
    '$name comes back from the wire as it was',
    ({ check }) => expect(() => check(decode)).not.toThrow(),
  );
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hrefOf } from '../../../../utils/messages/routes.ts';
import { routeOf } from '../../../../components/dashboard/route.ts';
import type { BroadcastKey } from '../../../../utils/units.ts';

test('every page’s address leads back to it, whatever the broadcast is called', () => {
  for (const page of ['list', 'compare', 'platforms', 'definitions', 'settings'] as const)
    expect(routeOf(hrefOf({ page }))).toEqual({ page });
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
      const route = { page: 'broadcast', key: text as BroadcastKey } as const;
      expect(routeOf(hrefOf(route))).toEqual(route);
      const compared = { page: 'compare', keys: [text, 'a,b'] as BroadcastKey[] } as const;
      expect(routeOf(hrefOf(compared))).toEqual(compared);
    }),
  );
});

test.each(['', '#', '#/', '#/nowhere', '#/broadcast', '#/broadcast/', '#/broadcast/%E4%B'])(
  'an address that names nothing leads to the list: %j',
  (hash) => expect(routeOf(hash)).toEqual({ page: 'list' }),
);

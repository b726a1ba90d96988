import { whatnot } from '../../../../utils/platforms/whatnot/platform.ts';
import { paid, said, tip, update } from '../../../rooms/generated/whatnot/messages.ts';
import { describeTotality } from '../totality.ts';
import { LIVE } from './traffic.ts';

const bodies = [
  said('m', 'joined'),
  tip('t', 5),
  paid('77', 12_300),
  update({ activeViewers: 5, pinnedProductId: '7', status: 'ended', shareCounts: { a: 1 } }),
];

describeTotality(
  whatnot,
  bodies.map((body) => ({ via: 'socket', url: LIVE, body })),
);

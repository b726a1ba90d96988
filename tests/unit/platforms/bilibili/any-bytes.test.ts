import { bilibili } from '../../../../utils/platforms/bilibili/platform.ts';
import { provideBrotli } from '../../../../utils/platforms/brotli.ts';
import { unbrotli } from '../../../../utils/platforms/unbrotli.ts';
import {
  brotlied,
  command,
  danmu,
  frame,
  gift,
  giftV2,
  interactV2,
  zlibbed,
} from '../../../rooms/generated/bilibili/frames.ts';
import { concat } from '../../../rooms/generated/wire.ts';
import { describeTotality } from '../totality.ts';
import { SOCKET } from './traffic.ts';

provideBrotli(unbrotli);

const plain = concat(danmu(), interactV2(1), gift(), giftV2(), command('WATCHED_CHANGE', { num: 9 }));
const bodies = [plain, zlibbed(plain), brotlied(danmu()), frame('{"cmd":"DANMU_MSG","info":[[],"x",[]]}')];

describeTotality(
  bilibili,
  bodies.map((body) => ({ via: 'socket', url: SOCKET, body })),
);

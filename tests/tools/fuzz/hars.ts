import type { CapturedPage } from '../../../utils/exchange/har/capture.ts';
import { framesOf } from '../../../utils/exchange/har/frames.ts';
import { readCaptureFile } from '../../../utils/exchange/har/read.ts';
import { CaptureError } from '../../../utils/exchange/har/schema.ts';
import { trafficOf } from '../../../utils/exchange/har/traffic.ts';
import { harOf } from '../../../utils/exchange/har/write.ts';
import { pageAt } from '../../../utils/platforms/registry.ts';
import { partsOf } from '../../../utils/recorder/replay.ts';
import { moment } from '../../../utils/units.ts';
import { random } from '../../rooms/generated/random.ts';
import { spoiltText } from '../../rooms/generated/spoilt/text.ts';
import { decodeOf, soundOf } from './decoders.ts';
import type { Input, Trial } from './target.ts';

/** A page for each way that traffic comes: bytes and text by socket, answers, JSONP scripts, the page's state. */
const PAGES = {
  douyin: 'https://live.douyin.com/126833924894',
  jd: 'https://zhibo.jd.com/liveroom?liveId=41234567',
  kuaishou: 'https://live.kuaishou.com/u/3xabc_def',
  taobao: 'https://tbzb.taobao.com/live?liveId=512345678901',
} as const;
const SOME_TIME = moment(1_767_225_600_000);
/** Frames of a recording: enough to be parted and joined, few enough to be quick. */
const FRAMES = 6;
const UNWATCHED = { signal: new AbortController().signal, progress: () => undefined } as const;

const soundHars = (): Promise<string[]> =>
  Promise.all(
    Object.entries(PAGES).map(async ([platform, url]) => {
      const frames = (await soundOf(platform)).slice(0, FRAMES);
      const arrived = frames.map((frame, index) => ({ ...frame, at: moment(SOME_TIME + index * 1000) }));
      return JSON.stringify(harOf([trafficOf(url, arrived)]));
    }),
  );

async function isReplayed(page: CapturedPage): Promise<boolean> {
  const found = pageAt(new URL(page.url));
  if (!found) return false;
  const platform = { ...found.platform, decode: await decodeOf(found.platform.id) };
  const kept = { platform, page: found.page, frames: framesOf(page, platform), replaced: false };
  const parts = await partsOf(kept, UNWATCHED);
  return parts.every(({ from, until }) => from <= until);
}

/** Whether it is refused, or of pages whose traffic can be replayed. */
async function isRead({ url, body }: Input): Promise<boolean> {
  try {
    const { pages } = await readCaptureFile(new File([body as string], url));
    return (await Promise.all(pages.map(isReplayed))).every(Boolean);
  } catch (error) {
    if (error instanceof CaptureError) return true;
    throw error;
  }
}

export async function harTrial(seed: number): Promise<Trial> {
  const [first = '', ...rest] = await soundHars();
  return {
    inputAt: (at) => {
      const chance = random(seed, `har/${at}`);
      const [har, donor] = [chance.pick([first, ...rest]), chance.pick([first, ...rest])];
      return { url: `${at}.har`, body: spoiltText(har, chance, donor) };
    },
    isSound: isRead,
  };
}

import { describeCapture } from '../replay.ts';

describeCapture('tiktok-web');
describeCapture('tiktok-shop');

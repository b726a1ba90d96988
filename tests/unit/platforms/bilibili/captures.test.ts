import { provideBrotli } from '../../../../utils/platforms/brotli.ts';
import { unbrotli } from '../../../../utils/platforms/unbrotli.ts';
import { describeCapture } from '../replay.ts';

provideBrotli(unbrotli);
describeCapture('bilibili-mocks');

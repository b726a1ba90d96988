import { describeCapture } from '../replay.ts';

describeCapture('youtube-chat');

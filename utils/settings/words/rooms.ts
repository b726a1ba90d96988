import { alertWords } from '../../alerts/words.ts';
import { alerts as aside } from './alerts.ts';
import { common } from './common.ts';
import { figures as metrics } from './figures.ts';
import { marks } from './marks.ts';
import { overlay } from './overlay.ts';
import { says, sources } from './says.ts';

/** What alerts say, and what is said about them. */
const alerts = { zh: { ...alertWords.zh, ...aside.zh }, en: { ...alertWords.en, ...aside.en } };

/** All that is said over live pages. The build writes it to a file that they are sent, so that none has to bring it. */
export const roomWords = { alerts, common, marks, metrics, overlay, says, sources };
export type RoomWords = typeof roomWords;

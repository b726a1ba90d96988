import { alertWords } from '../../alerts/words.ts';
import { alerts as aside } from './alerts.ts';
import { common } from './common.ts';
import { figures } from './figures.ts';
import { marks } from './marks.ts';
import { metrics as names } from './metrics.ts';
import { overlay } from './overlay.ts';
import { says, sets, signs, sources } from './says.ts';

/** What alerts say, and what is said about them. */
const alerts = { zh: { ...alertWords.zh, ...aside.zh }, en: { ...alertWords.en, ...aside.en } };

/** What metrics are called, and what is said about figures. */
const metrics = { zh: { ...names.zh, ...figures.zh }, en: { ...names.en, ...figures.en } };

/** All that is said over live pages. The build writes it to a file that they are sent, so that none has to bring it. */
export const roomWords = { alerts, common, marks, metrics, overlay, says, sets, signs, sources };
export type RoomWords = typeof roomWords;

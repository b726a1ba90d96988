import { capture } from './capture.ts';
import { compare } from './compare.ts';
import { dashboard as pages } from './dashboard.ts';
import { definitions } from './definitions.ts';
import { exchange } from './exchange.ts';
import { health } from './health.ts';
import { list } from './list.ts';
import { metrics } from './metrics.ts';
import { popup } from './popup.ts';

/** The words of the dashboard. */
const dashboard = { zh: { ...pages.zh, ...list.zh }, en: { ...pages.en, ...list.en } };

/** What only the extension's own pages say. */
export const ownWords = { capture, compare, dashboard, definitions, exchange, health, metrics, popup };
export type OwnWords = typeof ownWords;

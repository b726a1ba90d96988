import { bringWords } from '../words.ts';
import { compare } from './compare.ts';
import { dashboard } from './dashboard.ts';
import { definitions } from './definitions.ts';
import { exchange } from './exchange.ts';
import { popup } from './popup.ts';

/** Lets the extension's own pages say their words. */
export const bringPageWords = (): void => bringWords({ compare, dashboard, definitions, exchange, popup });

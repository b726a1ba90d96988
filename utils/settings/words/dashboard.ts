import { table } from '../table.ts';

export const dashboard = table({ }, { });

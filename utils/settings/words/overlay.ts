import { table } from '../table.ts';

export const overlay = table({ }, { });

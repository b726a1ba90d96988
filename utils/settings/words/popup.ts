import { table } from '../table.ts';

export const popup = table({ }, { });

import { table } from '../table.ts';

export const metrics = table({ }, { });

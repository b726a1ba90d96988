import { rm, stat } from 'node:fs/promises';
import { argv, memoryUsage, resourceUsage, stdout } from 'node:process';
import type { FormatId } from '../../../utils/exchange/wish.ts';
import { storedIn } from './broadcast.ts';
import { WRITERS } from './writers.ts';

/** What one writing took: processor time of all threads, the most memory above what the process began with, bytes. */
export interface Took {
  readonly ms: number;
  readonly peak: number;
  readonly size: number;
}

/** `once.ts FORMAT WRITER FROM TO`: one writing in a process of its own, so that its peak is its own. */
const [, , format = '', writer = '', from = '', to = ''] = argv;
const write = WRITERS[format as FormatId][writer];
if (!write) throw new Error(`There is no ${writer} for ${format}.`);
const before = memoryUsage.rss();
const exported = await storedIn(from);
const begun = performance.now();
await write(exported, to);
const ms = performance.now() - begun;
const peak = resourceUsage().maxRSS * 1024 - before;
const { size } = await stat(to);
await rm(to);
stdout.write(JSON.stringify({ ms, peak, size } satisfies Took));

import { Dexie } from 'dexie';
import { ValiError } from 'valibot';
import type { Failure } from '../messages/send.ts';
import { isNewer } from './newer.ts';

const LOCK = 'roomtally-writer';

/** Runs one piece of writing at a time over all of the extension's parts: recordings, imports, deletions. */
export const writing = <Result>(work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(LOCK, work);

/** What a storage error means to whom it is told. */
export const failureOf = (error: unknown): Failure =>
  isQuota(error) ? 'full' : isNewer(error) ? 'newer' : error instanceof ValiError ? 'invalid' : 'fault';

function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'QuotaExceededError') return true;
  return error instanceof Dexie.AbortError && isQuota(error.inner);
}

import process from 'node:process';
import { main } from './command.ts';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.exitCode = await main(process.argv.slice(2), process.env['CLICKHOUSE_PASSWORD'] ?? '', stop.signal);

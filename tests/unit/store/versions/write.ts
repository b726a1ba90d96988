import { writeFile } from 'node:fs/promises';
import { database } from '../builders.ts';
import { fill } from './content.ts';
import { written } from './left.ts';

/**
 * Writes what today's version of the database leaves on a disk, beside this file: `tsx write.ts`, once for each
 * version and with its code. The files beside it take no more of the project than every version has.
 */
const db = database();
await fill(db);
await writeFile(new URL(`${db.verno}.ndjson`, import.meta.url), `${await written(db.backendDB())}\n`);
db.close();

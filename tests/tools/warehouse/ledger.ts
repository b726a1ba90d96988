import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { ImportRefused } from '../../../utils/exchange/clickhouse/import/cells.ts';

/** How far an export was sent to a server. */
const Sent = v.object({ version: v.number(), viewers: v.boolean(), rows: v.number(), done: v.boolean() });
export type Sent = v.InferOutput<typeof Sent>;

/** By server, then by export. */
const Book = v.record(v.string(), v.record(v.string(), Sent));
type Book = v.InferOutput<typeof Book>;

/** What was sent of a folder, written down in the folder itself. */
export class Ledger {
  readonly #path: string;
  readonly #server: string;
  #book: Book;

  private constructor(path: string, server: string, book: Book) {
    this.#path = path;
    this.#server = server;
    this.#book = book;
  }

  static async open(dir: string, server: string): Promise<Ledger> {
    const path = join(dir, '.roomtally-warehouse.json');
    const book = existsSync(path) ? bookOf(await readFile(path, 'utf8'), path) : {};
    return new Ledger(path, server, book);
  }

  of(name: string): Sent | null {
    return this.#book[this.#server]?.[name] ?? null;
  }

  /** Whole or not at all: a computer that stops meanwhile finds the one before. */
  async note(name: string, sent: Sent): Promise<void> {
    const own = { ...this.#book[this.#server], [name]: sent };
    this.#book = { ...this.#book, [this.#server]: own };
    await writeFile(`${this.#path}.new`, `${JSON.stringify(this.#book, null, 2)}\n`);
    await rename(`${this.#path}.new`, this.#path);
  }
}

function bookOf(text: string, path: string): Book {
  try {
    return v.parse(Book, JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || v.isValiError(error))
      throw new ImportRefused(`${path} cannot be read: delete it, and everything is loaded anew.`);
    throw error;
  }
}

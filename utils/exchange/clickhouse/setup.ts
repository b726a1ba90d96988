import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Server } from './server.ts';

/** The warehouse that the user set up, and what is sent to it. */
const Setup = v.object({
  url: v.string(),
  database: v.string(),
  user: v.string(),
  cluster: v.nullable(v.string()),
  /** Whether events name their viewers by hash, and sketches go along. */
  viewers: v.boolean(),
  /** Whether broadcasts are sent by themselves once they are over. */
  automatic: v.boolean(),
});
export type Setup = Server & v.InferOutput<typeof Setup>;

/** Apart from the settings, which may be handed on: the password is nobody else's. */
const SETUP = 'warehouse';
const PASSWORD = 'warehousePassword';

/** A password, and whether it outlives the browser's session. */
export interface Password {
  readonly text: string;
  readonly kept: boolean;
}

/** Null where none is set up, or what is stored cannot be read. */
export async function readSetup(): Promise<Setup | null> {
  const stored = v.safeParse(Setup, (await browser.storage.local.get(SETUP))[SETUP]);
  return stored.success ? stored.output : null;
}

/** Null takes the password away, too. */
export async function writeSetup(setup: Setup | null): Promise<void> {
  if (setup) await browser.storage.local.set({ [SETUP]: setup });
  else {
    await browser.storage.local.remove([SETUP, PASSWORD]);
    await browser.storage.session.remove(PASSWORD);
  }
}

const textIn = async (area: Pick<typeof browser.storage.local, 'get'>): Promise<string | null> => {
  const stored: unknown = (await area.get(PASSWORD))[PASSWORD];
  return typeof stored === 'string' ? stored : null;
};

/** Null where none is known any more: the browser was closed since it was typed in. */
export async function readPassword(): Promise<Password | null> {
  const kept = await textIn(browser.storage.local);
  if (kept !== null) return { text: kept, kept: true };
  const text = await textIn(browser.storage.session);
  return text === null ? null : { text, kept: false };
}

/** Until the browser is closed in its memory only; on the disk only where the user asks for that. */
export async function writePassword({ text, kept }: Password): Promise<void> {
  const { local, session } = browser.storage;
  await (kept ? session : local).remove(PASSWORD);
  await (kept ? local : session).set({ [PASSWORD]: text });
}

/** Calls back whenever the setup or the password changes, until the signal. */
export function watchSetup(signal: AbortSignal, changed: () => void): void {
  const listener = (changes: Readonly<Record<string, unknown>>): void => {
    if (SETUP in changes || PASSWORD in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

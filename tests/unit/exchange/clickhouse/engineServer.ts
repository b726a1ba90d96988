import { gunzipSync } from 'node:zlib';
import { vi } from 'vitest';
import type { Engine } from './engine.ts';

/** Lets today's engine answer for every server, over what would be HTTP. */
export class EngineServer {
  /** Whether the `index`th request arrives. */
  arrives: (index: number) => boolean = () => true;
  requests = 0;

  constructor(engine: Engine) {
    vi.stubGlobal('fetch', async (url: string, { body }: RequestInit) => {
      const arrives = this.arrives(this.requests);
      this.requests += 1;
      if (!arrives) throw new TypeError('fetch failed');
      const sql = new URL(url).searchParams.get('query') ?? '';
      return new Response(engine.run(`${sql}\n${gunzipSync(body as Uint8Array).toString()}`));
    });
  }
}

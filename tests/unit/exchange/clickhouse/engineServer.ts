import { gunzipSync } from 'node:zlib';
import { vi } from 'vitest';
import type { Engine } from './engine.ts';

const OF_HTTP = new Set(['query', 'wait_end_of_query']);

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
      const { searchParams } = new URL(url);
      const settings = [...searchParams].filter(([name]) => !OF_HTTP.has(name));
      const sql = (searchParams.get('query') ?? '').replace(
        ' FORMAT',
        ` SETTINGS ${settings.map(([name, value]) => `${name} = ${value}`).join(', ')} FORMAT`,
      );
      try {
        return new Response(engine.run(`${sql}\n${gunzipSync(body as Uint8Array).toString()}`));
      } catch (error) {
        return new Response(String(error), { status: 500 });
      }
    });
  }
}

export const answerBy = (engine: Engine): EngineServer => new EngineServer(engine);

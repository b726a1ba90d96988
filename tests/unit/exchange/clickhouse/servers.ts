import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import type { OpenServer } from '../../../../utils/exchange/clickhouse/server.ts';

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The machine's own server program; null where there is none. */
export const PROGRAM: string | null =
  [...(env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/bin']
    .map((folder) => join(folder, 'clickhouse-server'))
    .find(runs) ?? null;

export const CLUSTER = 'pair';
const PASSWORD = '芝麻开门 open sesame';

interface Ports {
  readonly http: number;
  readonly tcp: number;
  readonly interserver: number;
}

async function freePort(): Promise<number> {
  const listening = createServer().listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  listening.close();
  await once(listening, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}

const freePorts = async (): Promise<Ports> => ({
  http: await freePort(),
  tcp: await freePort(),
  interserver: await freePort(),
});

const config = (folder: string, { http, tcp, interserver }: Ports, all: readonly Ports[]): string => `<yandex>
  <logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
  <interserver_http_host>127.0.0.1</interserver_http_host><interserver_http_port>${interserver}</interserver_http_port>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
  <format_schema_path>${folder}/formats/</format_schema_path>
  <users_config>users.xml</users_config><default_profile>default</default_profile>
  <default_database>default</default_database>
  <mark_cache_size>67108864</mark_cache_size>
  <remote_servers><${CLUSTER}>${all
    .map(
      ({ tcp: port }) =>
        `<shard><replica><host>127.0.0.1</host><port>${port}</port><user>team</user><password>${PASSWORD}</password></replica></shard>`,
    )
    .join('')}</${CLUSTER}></remote_servers>
</yandex>`;

const USERS = `<yandex>
  <profiles><default/></profiles>
  <users><team><password>${PASSWORD}</password><networks><ip>127.0.0.1</ip></networks>
    <profile>default</profile><quota>default</quota></team></users>
  <quotas><default/></quotas>
</yandex>`;

/** A server process of its own on loopback. */
export class LoopbackServer {
  readonly #folder: string;
  readonly #ports: Ports;
  #process: ChildProcess | null = null;

  constructor(folder: string, ports: Ports, all: readonly Ports[]) {
    this.#folder = folder;
    this.#ports = ports;
    for (const part of ['data', 'tmp', 'formats']) mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'config.xml'), config(folder, ports, all));
    writeFileSync(join(folder, 'users.xml'), USERS);
  }

  open(database: string, cluster: string | null = null): OpenServer {
    const url = `http://127.0.0.1:${this.#ports.http}`;
    return { url, database, cluster, user: 'team', password: PASSWORD };
  }

  /** Starts it, and waits until it answers. */
  async start(): Promise<void> {
    if (!PROGRAM) throw new Error('there is no clickhouse-server');
    const child = spawn(PROGRAM, ['--config-file', join(this.#folder, 'config.xml')], {
      cwd: this.#folder,
      stdio: 'ignore',
    });
    this.#process = child;
    while (!(await this.#answers())) {
      if (child.exitCode !== null) throw new Error(`clickhouse-server ended with ${child.exitCode}`);
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
  }

  /** Takes its life, as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`http://127.0.0.1:${this.#ports.http}/ping`)).ok;
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  }
}

/** Two servers that are one cluster, and what leaves nothing of them behind. */
export async function startPair() {
  const ports = [await freePorts(), await freePorts()];
  const folder = mkdtempSync(join(tmpdir(), 'roomtally-warehouse-'));
  const servers = ports.map((own, index) => new LoopbackServer(join(folder, String(index)), own, ports));
  const [first, second] = servers;
  if (!first || !second) throw new Error('there are not two');
  await Promise.all(servers.map((server) => server.start()));
  return {
    first,
    second,
    stop: async () => {
      await Promise.all(servers.map((server) => server.kill()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

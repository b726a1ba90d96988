import { roomUsualOf } from '../../../utils/alerts/against-usual.ts';
import type { Answer, Ask, Batch, RecorderHeader } from '../../../utils/messages/messages.ts';
import { douyin } from '../../../utils/platforms/douyin/platform.ts';
import type { World } from '../../../utils/recorder/joining.ts';
import type { Watched } from '../../../utils/recorder/course.ts';
import { Watch } from '../../../utils/recorder/watch.ts';
import { CLOSED, RESPONSE, SOCKET } from '../../../utils/traffic/protocol.ts';
import type { Seq } from '../../../utils/units.ts';
import { frame as socketFrame, SOME_ROOM, type WebcastMessage } from '../../rooms/generated/douyin/frames.ts';
import { nobody, settled } from './background.ts';
import { at } from './builders.ts';

export const ROOM = 'https://live.douyin.com/126833924894';
export const CONSOLE = `https://compass.jinritemai.com/screen/anchor?live_room_id=${SOME_ROOM}`;
const SOCKET_URL = 'wss://webcast5-ws-web-lf.douyin.com/webcast/im/push/v2/?room_id=';

/** A page that is watched, and a background that joins and acknowledges what it is asked to. */
export class Place implements World {
  readonly platform = douyin;
  url = ROOM;
  title = '主播的抖音直播间 - 抖音直播';
  second = 0;
  isAlive = true;
  isWatching = false;
  readonly topicsOf = (text: string): number => Number(text.includes('多少钱'));
  readonly joined: RecorderHeader[] = [];
  readonly received: Batch[] = [];
  readonly changes: (Watched | null)[] = [];
  readonly gone = new AbortController();
  readonly watch = new Watch(this, (watched) => this.changes.push(watched), this.gone.signal);

  onJoin: () => Promise<Partial<Answer<'join'>>> = () => Promise.resolve({});
  onRecord: (batch: Batch) => Promise<Answer<'record'>> = ({ seq }) =>
    Promise.resolve({ seq, others: nobody });

  async join(asked: RecorderHeader): Promise<Answer<'join'>> {
    this.joined.push(asked);
    const told = await this.onJoin();
    return {
      counting: true,
      viewerKey: { id: 'key', secret: btoa('\x07'.repeat(32)) },
      elderKey: null,
      resume: null,
      viewers: {},
      keepsRaw: false,
      ...told,
    };
  }

  readonly compared: RecorderHeader[] = [];
  onUsual: () => Promise<Answer<'usual'>> = () => Promise.resolve(roomUsualOf([]));
  readonly comparedAt: Ask<'usualAt'>[] = [];
  onUsualAt: () => Promise<Answer<'usualAt'>> = () => Promise.resolve([]);
  usualAt(asked: Ask<'usualAt'>): Promise<Answer<'usualAt'>> {
    this.comparedAt.push(asked);
    return this.onUsualAt();
  }

  usual(asked: RecorderHeader): Promise<Answer<'usual'>> {
    this.compared.push(asked);
    return this.onUsual();
  }

  record(batch: Batch): Promise<Answer<'record'>> {
    this.received.push(batch);
    return this.onRecord(batch);
  }

  onFollow: Answer<'follow'> = nobody;
  readonly followed: Ask<'follow'>[] = [];
  follow(content: Ask<'follow'>): Promise<Answer<'follow'>> {
    this.followed.push(content);
    return Promise.resolve(this.onFollow);
  }

  alive = (): boolean => this.isAlive;
  now = () => at(this.second);
  /** Time passes only as the test says: nothing that waits goes on by itself. */
  wait = (): Promise<void> => new Promise((wake) => this.#sleeping.push(wake));
  readonly #sleeping: (() => void)[] = [];
  address = (): URL => new URL(this.url);
  documentTitle = (): string => this.title;
  watching = (): boolean => this.isWatching;

  /** Everything that waits for a time goes on. */
  async wakeUp(): Promise<void> {
    for (const wake of this.#sleeping.splice(0)) wake();
    await settled();
  }

  /** A console that waits for a room's clock gives up. */
  async tireOfWaiting(): Promise<void> {
    for (let tries = 0; tries < 10; tries += 1) await this.wakeUp();
  }

  /** The socket of a broadcast brings these messages at this second. */
  async push(second: number, messages: readonly WebcastMessage[], broadcast = SOME_ROOM): Promise<void> {
    this.second = second;
    const body = Uint8Array.from(socketFrame({ messages, now: at(second) })).buffer;
    this.watch.receive([SOCKET, SOCKET_URL + broadcast, body]);
    await settled();
  }

  async answer(second: number, url: string, body: unknown): Promise<void> {
    this.second = second;
    this.watch.receive([RESPONSE, url, JSON.stringify(body)]);
    await settled();
  }

  async close(broadcast = SOME_ROOM): Promise<void> {
    this.watch.receive([CLOSED, SOCKET_URL + broadcast, null]);
    await settled();
  }

  get counts(): Seq[] {
    return this.received.map(({ seq }) => seq);
  }
}

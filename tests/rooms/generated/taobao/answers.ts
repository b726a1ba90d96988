import { concat } from '../wire.ts';
import { SOME_TIME, SOME_TOPIC } from './records.ts';

const INTERFACE = 'https://h5api.m.taobao.com/h5';

/** Where an interface's answer comes from, by JSONP. */
export const address = (api: string, version = '1.0', asked: unknown = { topic: SOME_TOPIC }): string =>
  `${INTERFACE}/${api}/${version}/?jsv=2.6.1&api=${api}&v=${version}&type=jsonp&callback=mtopjsonp5&data=${encodeURIComponent(JSON.stringify(asked))}`;

/** An interface's whole answer. */
export const answer = (api: string, data: unknown): string =>
  JSON.stringify({ api, data, ret: ['SUCCESS::调用成功'], v: '1.0' });

/** The data of `pullnativemsg`: batches of records. */
export const batches = (...records: readonly (readonly Uint8Array[])[]) => ({
  timestampList: records.map((each, index) => ({
    offset: String(SOME_TIME + index),
    data: Buffer.from(concat(...each)).toString('base64'),
  })),
});

export interface Listed {
  readonly id: string;
  readonly content: string;
  readonly viewer?: string;
  readonly at?: number;
}

/** The data of `comment.query.latest`: the newest comments. */
export const latest = (listed: readonly Listed[]) => ({
  delay: 3000,
  comments: listed.map(({ id, content, viewer = '749866213', at = SOME_TIME }) => ({
    commentId: id,
    content,
    publisherId: viewer,
    publisherNick: '路过',
    timestamp: at,
    renders: { isAddCart: 'false', isOrder: 'false', fanLevel: '2' },
  })),
});

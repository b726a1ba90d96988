import { concat } from '../wire.ts';
import { json, SOME_TIME, SOME_TOPIC } from './records.ts';

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

/** The data of `pullnativemsg` where a batch holds JSON among other bytes, without heads. */
export const unframed = (...bodies: readonly unknown[]) => ({
  timestampList: [
    {
      offset: String(SOME_TIME),
      data: Buffer.from(
        concat(...bodies.flatMap((body) => [Uint8Array.of(0x0a, 0x12, 0x07), json(body)])),
      ).toString('base64'),
    },
  ],
});

/** A figure of the console's. */
export interface Row {
  readonly type: string;
  readonly value: string;
  readonly number: string;
}

/** The totals as texts whose format names the fields, each field written for an address or not. */
export const packedTotals = (rows: readonly Row[], written = true) => {
  const part = (text: string): string => (written ? encodeURIComponent(text) : text);
  return {
    dataList: [
      {
        type: 'totalStats',
        data: rows.map(({ type, value, number }) => ({
          format: 'title,valueType,value,valueNum,index',
          split: ',',
          value: [type, type, value, number, '1'].map(part).join(','),
        })),
      },
    ],
  };
};

/** A minute of the console's trends, which begins at a moment in milliseconds. */
export interface Minute {
  readonly at: number;
  readonly online?: number;
  readonly entered?: number;
  readonly amount?: number;
  readonly clicks?: number;
}

/** The trends by minute: rows of objects, or of texts whose format names the fields. */
export const trends = (minutes: readonly Minute[], packed = false) => {
  const list = (type: string, fields: (minute: Minute) => Readonly<Record<string, unknown>>) => ({
    type,
    data: minutes.map((minute) => {
      const row = { time: String(minute.at), ...fields(minute) };
      if (!packed) return row;
      return { format: Object.keys(row).join(','), split: ',', value: Object.values(row).join(',') };
    }),
  });
  return {
    dataList: [
      list('uv', ({ online = 0, entered = 0 }) => ({ online, visitorEnter: entered })),
      list('deal', ({ amount = 0 }) => ({ amount })),
      list('itemClick', ({ clicks = 0 }) => ({ value: clicks })),
    ],
  };
};

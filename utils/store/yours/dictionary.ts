import type { Text } from '../../settings/language.ts';
import type { RowOf, TableName } from './tables.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

const KEY = text('直播场次', 'The broadcast');
const RECORDER = text('属于哪一次采集', 'The recording it belongs to');
const REVISION = text('第几次写入', 'Which writing it was');
const UNTIL = text('到什么时候', 'Until when');
const FROM = text('从什么时候', 'Since when');

/** What every field of the database means. The compiler refuses a field of a row that is not named here. */
export const DICTIONARY: { readonly [Name in TableName]: { readonly [Field in keyof RowOf[Name]]-?: Text } } =
  {
    recorders: {
      id: text('随机编号，不含任何信息', 'A random id that says nothing'),
      key: KEY,
      ownKey: text('手动合并前叫什么', 'What it is called without having been joined by hand'),
      platform: text('平台', 'The platform'),
      page: text('直播间、主播后台，或你指过数字的页面', 'A room, a console or a page you pointed at'),
      room: text('直播间编号，同网址', 'The room, as its address names it'),
      broadcast: text('平台给的场次编号', 'The platform’s own id of the broadcast'),
      title: text('直播间标题', 'The room’s title'),
      openedAt: text('页面何时打开', 'When the page was opened'),
      viewerKey: text('观众哈希用的密钥编号', 'The id of the key that viewers are hashed with'),
      elderKey: text('较早那把密钥的编号', 'The id of the older of the two keys'),
      transportClock: text('时间是否由平台给出', 'Whether the platform told the time'),
      lastSeq: text('收到第几批', 'The last batch'),
      sealedSeq: text('整理到第几批', 'The last batch that is packed together'),
      carry: text(
        '上一批末尾的在线人数和时刻',
        'The viewers online and the time at the end of the last batch',
      ),
      shown: text('正在讲解的商品', 'The product that is up'),
      from: text('最早听到的时刻', 'The first moment heard'),
      until: text('最近听到的时刻', 'The last moment heard'),
      arrival: text('最近一批到达的时刻', 'When the last batch arrived'),
      diagnostics: text(
        '收到、读懂、读不懂各多少条，没读的消息类型',
        'How many frames came, were and were not understood; types of messages that are not read',
      ),
      currency: text(
        '页面上的币种，平台自己没有固定币种时才有',
        'The currency that its page showed, where the platform has none of its own',
      ),
      version: text('由哪个版本的扩展采集', 'The extension’s version that recorded it'),
      revision: REVISION,
    },
    chunks: {
      recorder: RECORDER,
      first: text('从第几批', 'Its first batch'),
      last: text('到第几批', 'Its last batch'),
      log: text(
        '逐条记录：什么事、何时、观众的哈希、数量、金额、礼物或商品名、是否被引导、评论属于哪几类；平台给出的读数',
        'What happened: kind, time, the viewer’s hash, count, value, the gift’s or product’s name, whether it was induced, a comment’s topics; the figures that the platform gave',
      ),
      keys: text(
        '最近消息的编号摘要，刷新后不重复计数',
        'Digests of the last messages’ ids, so that nothing counts twice after a reload',
      ),
      combos: text('未完的连击数到几', 'How far running combos were counted'),
      listed: text(
        '反复出现的列表里数过哪些（摘要）',
        'Digests of what was counted in lists that are sent again',
      ),
      revision: REVISION,
    },
    slots: {
      recorder: RECORDER,
      slot: text('哪十秒', 'Which ten seconds'),
      span: text('这十秒的各项合计', 'What those ten seconds add up to'),
      revision: REVISION,
    },
    sketches: {
      recorder: RECORDER,
      viewerKey: text('用哪把密钥', 'The key they are hashed with'),
      part: text('已整理，或新到的', 'Packed together, or new'),
      viewers: text(
        '按互动类型，最小的一批观众哈希（最多 4096 个）',
        'By kind of interaction, the smallest of the viewers’ hashes, 4,096 at most',
      ),
    },
    marks: {
      id: text('随机编号', 'A random id'),
      recorder: RECORDER,
      at: text('标在什么时刻', 'The moment marked'),
      until: UNTIL,
      kind: text('哪一种标记', 'The kind of mark'),
      text: text('你写的字', 'Your own words'),
      deleted: text('是否已删除', 'Whether you deleted it'),
      editedAt: text('何时改的', 'When you changed it'),
    },
    reviews: {
      id: text('随机编号', 'A random id'),
      period: text('哪一天、哪一周或哪个月的复盘', 'The day, week or month reviewed'),
      text: text('你写的字', 'Your own words'),
      metric: text('要改变哪个指标', 'The metric it is to change'),
      decidedAt: text('何时决定的', 'When it was decided'),
      editedAt: text('何时改的', 'When you changed it'),
      deleted: text('是否已删除', 'Whether you deleted it'),
    },
    broadcasts: {
      key: KEY,
      kept: text('你要长期保留', 'Whether you keep it for good'),
      tags: text('你加的标签', 'Your tags'),
      into: text('你把它并入了哪一场', 'The broadcast you joined it to'),
    },
    folds: {
      key: KEY,
      shape: text('按哪一版的格式', 'The version of its form'),
      platform: text('平台', 'The platform'),
      room: text('直播间编号', 'The room'),
      broadcast: text('平台给的场次编号', 'The platform’s own id of the broadcast'),
      title: text('直播间标题', 'The room’s title'),
      from: FROM,
      until: UNTIL,
      ended: text('是否下播', 'Whether it ended'),
      coverage: text('覆盖率', 'The share that was heard'),
      byConsole: text('是否读过主播后台', 'Whether its console was read'),
      products: text('讲解过的商品', 'The products shown'),
      currency: text('金额的币种', 'The currency of its amounts'),
      topics: text('评论各类各有多少条，没有文字', 'How many comments each topic had, without their texts'),
      figures: text('整场的各项指标', 'Its figures'),
      curve: text('列表里的小曲线', 'The small curve in the list'),
      shifts: text('各主播班次的指标', 'The figures of the hosts’ shifts'),
    },
    raw: {
      recorder: RECORDER,
      seq: text('第几批', 'Which batch'),
      packed: text(
        '页面收到的原始数据，含昵称和评论。只在你打开时保留',
        'What the page received, nicknames and comments too. Only where you asked for it',
      ),
    },
    keepings: {
      recorder: RECORDER,
      on: text('是否还在保留', 'Whether more is kept'),
      askedAt: text('你何时打开的', 'When you asked for it'),
      page: text('页面的网址', 'The page’s address'),
      from: FROM,
      until: UNTIL,
      frames: text('多少条', 'How many frames'),
      bytes: text('多少字节', 'How many bytes'),
      dropped: text('没来得及保留的条数', 'How many had no room'),
      full: text('是否到了上限', 'Whether the limit was reached'),
    },
    viewerKeys: {
      id: text('随机编号', 'A random id'),
      secret: text('密钥，只在本机', 'The key; it never leaves this computer'),
      bornAt: text('何时生成', 'When it was made'),
      diesAt: text('何时销毁', 'When it is destroyed'),
    },
    orders: {
      id: text('订单编号的哈希，不存原文', 'A hash of its number, never the number'),
      key: text('用哪把密钥', 'The key they are hashed with'),
      buyer: text('买家的哈希', 'A hash of the buyer'),
      platform: text('平台', 'The platform'),
      room: text('直播间编号', 'The room'),
      state: text('已付、已退等', 'Paid, refunded and so on'),
      lines: text('各商品的件数和金额', 'Of each product how many, and for how much'),
      refunded: text('退了多少', 'How much was refunded'),
      currency: text('货币', 'The currency'),
      createdAt: text('何时下单', 'When it was placed'),
      paidAt: text('何时付款', 'When it was paid'),
      refundedAt: text('何时退款', 'When it was refunded'),
      source: text('从哪种文件读来', 'The kind of file it was read from'),
    },
    outside: {
      id: text('场次或时间段', 'The broadcast, or the time'),
      platform: text('平台', 'The platform'),
      room: text('直播间编号', 'The room'),
      what: text('投放花费，或私域加入', 'Advertising spend, or private-domain joins'),
      from: FROM,
      until: UNTIL,
      value: text('多少', 'How much or how many'),
      currency: text('货币', 'The currency'),
      broadcast: text('你给哪一场填的', 'The broadcast you typed it in for'),
      deleted: text('是否已删除', 'Whether you deleted it'),
      editedAt: text('何时改的', 'When you changed it'),
    },
    orderKeys: {
      name: text('名称', 'Its name'),
      id: text('编号', 'Its id'),
      secret: text('密钥，只在本机', 'The key; it never leaves this computer'),
    },
    plans: {
      platform: text('平台', 'The platform'),
      room: text('直播间编号', 'The room'),
      day: text('哪一天', 'The day'),
      items: text('你排的商品、时间、价格和备注', 'Your products, times, prices and notes'),
    },
    explanations: {
      key: KEY,
      platform: text('平台', 'The platform'),
      currency: text('货币', 'The currency'),
      explained: text('各商品何时讲解、那时的指标', 'When each product was explained, and the figures then'),
    },
    openings: {
      key: KEY,
      packed: text('每分钟的合计与缺口', 'The sums of each minute, and the gaps'),
    },
    unfolded: { key: KEY, since: text('何处变了', 'A token of what has changed') },
    revisions: {
      name: text('名称', 'Its name'),
      value: text('写入次数', 'How many writings there were'),
    },
  };

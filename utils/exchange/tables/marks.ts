import { type Mark, marksOf } from '../../metrics/marks.ts';
import { tableOf } from './table.ts';

/** One row a mark: what the user marked, products being explained, alerts, gaps, the end. */
export const marks = tableOf<Mark>(
  'marks',
  [
    {
      name: 'kind',
      unit: 'text',
      zh: '种类：note 备注，script 话术环节，questions 答疑，giveaway 福袋抽奖，price 报价，host 换主播，privateDomain 私域二维码；explanation 讲解，alert 提醒，gap 没有采集到，end 下播',
      en: 'Kind: note, script, questions, giveaway, price, host, privateDomain as the user marked them; explanation, alert, gap (not heard), end',
      read: ({ kind }) => kind,
    },
    { name: 'from', unit: 'time', zh: '起点', en: 'Start', read: ({ from }) => from },
    {
      name: 'until',
      unit: 'time',
      zh: '终点；没有长度或还在持续时为空',
      en: 'End; empty where it has no length or still lasts',
      read: ({ until }) => until,
    },
    {
      name: 'what',
      unit: 'text',
      zh: '自己写的说明（换主播时为接班主播），讲解的商品编号，或提醒的规则',
      en: 'The user’s own words (of a host change, who comes on), the product explained, or the alert’s rule',
      read: ({ what }) => what,
    },
  ],
  ({ detail }) => marksOf(detail),
);

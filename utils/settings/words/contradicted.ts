import { table } from '../table.ts';

/** The words of where files that are imported contradict each other or what is here. */
export const contradicted = table(
  {
    here: '这里',
    there: '{file} 里',
    says: '{who}是“{what}”',
    between: '，',
    andMore: '{names}和另外 {count} 个文件里',
    title: '说法不一的内容',
    title_of: '标题不同：{said}。几个都保留，显示较新的采集页面的。',
    tags_of: '标签不同：{said}。导入后合在一起。',
    joined_of: '手动合并到的场次不同：{said}。按固定的规则合并到这一场，无论先导入哪份结果都一样。',
    rows: '同一个采集页面的两份记录不一致：按固定的规则选一份，无论先导入哪份结果都一样。',
    count: '另有 {count} 处说法不一，导入后这样定：',
    deleted: '已删除',
    mark: '“{broadcast}”的标记',
    outside: '{what}（{of}）',
    review: '{period}的复盘决定',
    order: '{time} 的一笔订单',
    refunded: '{paid}，退款 {refunded}',
    because_later: '{what}：{said}。以“{holds}”为准，它改得最晚（{when}）。',
    because_rule:
      '{what}：{said}。以“{holds}”为准：两边在同一刻改的（{when}），按固定的规则选，无论先导入哪份结果都一样。',
    because_more: '{what}：{said}。以“{holds}”为准：进度相同，按数大的算。',
  },
  {
    here: 'here',
    there: 'in {file}',
    says: '“{what}” {who}',
    between: ', ',
    andMore: '{names} and {count} more',
    title: 'What is told otherwise',
    title_of: 'Titles differ: {said}. All are kept; the later page’s is shown.',
    tags_of: 'Tags differ: {said}. They are put together.',
    joined_of:
      'Joined by hand to different broadcasts: {said}. A fixed rule joins it to this one, whichever is imported first.',
    rows: 'Two copies of one page’s record differ: one is chosen by a fixed rule, whichever is imported first.',
    count: 'Told otherwise besides: {count}. After the import:',
    deleted: 'deleted',
    mark: 'Mark of “{broadcast}”',
    outside: '{what} ({of})',
    review: 'Decided at the review of {period}',
    order: 'An order of {time}',
    refunded: '{paid}, {refunded} of it refunded',
    because_later: '{what}: {said}. “{holds}” holds: it was edited last ({when}).',
    because_rule:
      '{what}: {said}. “{holds}” holds: both were edited at the same moment ({when}), and a fixed rule chooses, whichever is imported first.',
    because_more: '{what}: {said}. “{holds}” holds: both have come as far, and the larger amounts count.',
  },
);

import { table } from '../table.ts';

/** What the list of broadcasts says beside its columns. */
export const list = table(
  {
    curve: '在线走势',
    preparing: '还有 {count} 场正在整理，整理好就会出现。',
    readingOn: '正在读取更早的场次…',

    room: '直播间',
    allRooms: '全部直播间',
    host: '主播',
    allHosts: '全部主播',
    tag: '标签',
    allTags: '全部标签',
    days: '开播日期',
    lastDays: '近 {days} 天',
    from: '从',
    until: '到',

    columns: '选择列',
    usualColumns: '恢复默认列',

    selectAll: '选中找到的全部场次',
    select: '选中：{title}',
    selected: '已选 {count} 场',
    selectedActions: '对选中的场次',
    clearSelection: '取消选择',
    compare: '比较',
    tagSeveral: '标签',
    tagged: '已给 {count} 场添加标签“{tag}”',
    untagged: '已从 {count} 场去掉标签“{tag}”',
    keptSeveral: '已保留 {count} 场',
    removed: '已删除 {count} 场',
  },
  {
    curve: 'Online',
    preparing: '{count} more are being prepared and will appear here.',
    readingOn: 'Reading older broadcasts…',

    room: 'Room',
    allRooms: 'All rooms',
    host: 'Host',
    allHosts: 'All hosts',
    tag: 'Tag',
    allTags: 'All tags',
    days: 'Days of the start',
    lastDays: '{days} days',
    from: 'From',
    until: 'To',

    columns: 'Columns',
    usualColumns: 'The usual columns',

    selectAll: 'Select all that were found',
    select: 'Select: {title}',
    selected: '{count} selected',
    selectedActions: 'With the selected broadcasts',
    clearSelection: 'Clear selection',
    compare: 'Compare',
    tagSeveral: 'Tags',
    tagged: 'Tag “{tag}” added to {count}',
    untagged: 'Tag “{tag}” removed from {count}',
    keptSeveral: '{count} kept',
    removed: '{count} deleted',
  },
);

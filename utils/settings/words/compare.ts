import { table } from '../table.ts';

/** The words of the page that compares groups of broadcasts. */
export const compare = table(
  {
    title: '分组比较',
    says: '把一个直播间的场次按标签或时间分组，看一个指标在各组之间有没有差别。',
    noneYet: '采集到第一场直播后，就可以在这里比较。',
    noTags:
      '还没有标签，现在只能按时间分组。打开一场直播，写上标签（如 主播:小美、话术:A），再回到这里比较。',
    toBroadcasts: '去直播场次',

    place: '直播间',
    allRooms: '全部直播间（{platform}）',
    roomCount: '{room}（{count} 场）',
    by: '按什么分组',
    byKinds: '标签种类',
    byTags: '有没有标签',
    byTimes: '开播时间',
    hour: '几点开播',
    weekday: '星期几',
    metric: '指标',

    groups: '各组',
    group: '组',
    count: '场次',
    mean: '平均每场',
    short: '还差 {count} 场',
    enough: '够了',
    state: '能不能比',
    with: '有 {tag}',
    without: '没有 {tag}',
    oneGroup: '只有一个组，没有可以比的。换一种分组，或给其他场次也写上标签。',
    noGroup: '没有一场可以归到组里。换一种分组，或给场次写上标签。',
    floors: '其中 {count} 场只知道下限（≥），按下限计算。',

    leftOut: '没有算进来的 {count} 场',
    running: '还在直播',
    ungrouped: '没有这一种标签',
    boundsOnly: '只知道上下限',
  },
  {
    title: 'Compare groups',
    says: 'Group a room’s broadcasts by tag or time, and see whether a figure differs between the groups.',
    noneYet: 'Once a broadcast has been recorded, groups are compared here.',
    noTags:
      'No tags yet, so groups can only be made by time. Open a broadcast, give it tags (host:Amy, script:A), and come back to compare.',
    toBroadcasts: 'Go to the broadcasts',

    place: 'Room',
    allRooms: 'All rooms ({platform})',
    roomCount: '{room} ({count})',
    by: 'Group by',
    byKinds: 'Kind of tag',
    byTags: 'With or without a tag',
    byTimes: 'Time of the start',
    hour: 'Hour',
    weekday: 'Day of the week',
    metric: 'Figure',

    groups: 'Groups',
    group: 'Group',
    count: 'Broadcasts',
    mean: 'Mean of a broadcast',
    short: '{count} more needed',
    enough: 'Enough',
    state: 'Ready to compare',
    with: 'with {tag}',
    without: 'without {tag}',
    oneGroup:
      'There is one group only, and nothing to compare it with. Group otherwise, or tag other broadcasts too.',
    noGroup: 'No broadcast belongs to a group. Group otherwise, or tag broadcasts.',
    floors: 'Of {count} broadcasts only a lower bound (≥) is known; it is taken as the figure.',

    leftOut: 'Left out: {count}',
    running: 'still running',
    ungrouped: 'has no such tag',
    boundsOnly: 'only bounds are known',
  },
);

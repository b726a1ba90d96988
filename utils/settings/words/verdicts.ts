import { table } from '../table.ts';

/** What a comparison finds between two groups, and how to read it: it stands with the words of comparing. */
export const verdicts = table(
  {
    pairs: '两组之间',
    against: '{other} 对 {base}',
    typical: '典型一场 {other} 对 {base}',
    difference: '相差',
    relative: '相对',
    interval: '{low} 至 {high}',
    points: '{value} 个百分点',
    rounds: '轮次',
    verdict: '结论',
    higher: '“{other}”更高',
    higherSays: '整个区间都在 0 以上。',
    lower: '“{other}”更低',
    lowerSays: '整个区间都在 0 以下。',
    noDifferenceYet: '还看不出差别',
    noDifferenceYetSays: '区间包含 0。场次越多区间越窄，可以继续看。',
    notAlternating: '两组要轮流开播',
    notAlternatingSays:
      '场次够了，但两组一先一后，只轮流了 {rounds} 次，至少要 {fewest} 次：分不清是组的差别还是时间的差别。接下来请一场一换。',
    notEnough: '场次还不够',
    notEnoughSays: '每组至少 {fewest} 场。还差：{missing}。',
    missingIn: '“{group}” {count} 场',
    separator: '，',

    how: '怎么看结论',
    holds:
      '结论不怕反复看：不论看多少次，这张表的 {pairs} 对里只要有一对在其实没有差别时被说成有差别，这样的机会合计不超过 {level}。',
    unit: '比的是场次，不是观众：一场算一个数，观众再多也只是一场。相差按轮次算：每一轮是两组都播过的最短一段时间。',
    notCovered:
      '不包括的：同时看很多指标，总会有一个碰巧有差别，请先定好指标再看；两组除了标签，还可能有别的不同（时段、选品、投放）。',
  },
  {
    pairs: 'Pair by pair',
    against: '{other} against {base}',
    typical: 'typically {other} against {base}',
    difference: 'Difference',
    relative: 'Relative',
    interval: '{low} to {high}',
    points: '{value} points',
    rounds: 'Rounds',
    verdict: 'Verdict',
    higher: '“{other}” is higher',
    higherSays: 'The whole interval lies above 0.',
    lower: '“{other}” is lower',
    lowerSays: 'The whole interval lies below 0.',
    noDifferenceYet: 'No difference yet',
    noDifferenceYetSays: 'The interval holds 0. More broadcasts make it narrower; go on looking.',
    notAlternating: 'The groups must alternate',
    notAlternatingSays:
      'There are enough broadcasts, but one group follows the other: rounds so far {rounds}, at least {fewest} needed. A difference of the groups cannot be told from one of time. From now on, take turns.',
    notEnough: 'Not enough broadcasts yet',
    notEnoughSays: 'Each group needs at least {fewest}. Still missing: {missing}.',
    missingIn: '{count} in “{group}”',
    separator: ', ',

    how: 'How to read a verdict',
    holds:
      'A verdict holds however often you look: the chance that any of this table’s pairs ({pairs}) is ever said to differ where none does is at most {level}.',
    unit: 'The unit is the broadcast, never the viewer: each counts once, however many watched. Differences are taken by rounds: a round is the shortest stretch of time in which both groups were on air.',
    notCovered:
      'What this does not cover: of many figures looked at, one will differ by luck, so choose the figure first; and groups may differ in more than the tag (hours, products, advertising).',
  },
);

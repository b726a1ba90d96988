import { broadcastViews } from '../../../../utils/metrics/views.ts';
import { foldOf, unfold } from '../../../../utils/metrics/folded.ts';
import type { Listed } from '../../../../utils/metrics/view.ts';
import { type Moment, moment } from '../../../../utils/units.ts';
import { history } from '../../../rooms/generated/history.ts';

export const ZONE = 'Asia/Shanghai';
/** A Thursday noon in Shanghai. */
export const NOW: Moment = moment(Date.UTC(2026, 4, 14, 4));

/** What a shop recorded in some weeks, as the list of broadcasts knows it from folds, of one room. */
export function listed(broadcasts = 60): Listed[] {
  const rows = history({ broadcasts, days: 30, minutes: 4, until: NOW });
  const said = new Map(rows.broadcasts.map((row) => [row.key, row]));
  return broadcastViews(rows, NOW, { myRooms: [] })
    .map(foldOf)
    .map((fold) => unfold(fold, { said: said.get(fold.key), myRooms: [], definitions: 'roomtally' }))
    .filter(({ platform }) => platform === 'douyin');
}

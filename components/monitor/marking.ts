import { ask } from '../../utils/messages/send.ts';
import { leadingOf, newMark, roomTimeAt } from '../../utils/store/marks.ts';
import type { RecorderRow } from '../../utils/store/schema.ts';
import { moment } from '../../utils/units.ts';
import type { MarkNow } from '../popup/Marking.tsx';

/** Marks the present moment of a broadcast, in its own time. */
export const marking =
  (recorders: readonly RecorderRow[]): MarkNow =>
  async (kind, text) => {
    const leading = leadingOf(recorders);
    if (!leading) throw new Error('A broadcast without a recorder.');
    const at = roomTimeAt(leading, moment(Date.now()));
    const mark = newMark({ recorder: leading.id, at }, kind, text);
    await ask('mark', mark);
    return { at, undo: async () => void (await ask('mark', { ...mark, deleted: true })) };
  };

import { MARK_KINDS } from '../../utils/metrics/mark-kinds.ts';
import { writeTime } from '../../utils/settings/times.ts';
import { useSay } from '../controls/language.tsx';
import { Item } from './Item.tsx';
import { Menu } from './Menu.tsx';
import type { Marking } from './useMarking.ts';

/** What can be marked. */
export function MarkMenu({ mark }: Pick<Marking, 'mark'>) {
  const { say } = useSay();
  return (
    <Menu glyph="flag" label={say('marks.mark')}>
      {(closing) =>
        MARK_KINDS.map((kind) => (
          <Item key={kind} glyph="flag" onClick={closing(() => mark(kind))}>
            {say(`marks.${kind}`)}
          </Item>
        ))
      }
    </Menu>
  );
}

/** What was just marked. */
export function MarkedLine({ told, undo }: Omit<Marking, 'mark'>) {
  const { say, language } = useSay();
  return (
    <output class="marked">
      {told === 'failed' && say('marks.notMarked')}
      {told && told !== 'failed' && (
        <>
          {say('marks.marked', {
            kind: say(`marks.${told.kind}`),
            time: writeTime(told.at, 'timeExact', language),
          })}{' '}
          <button type="button" class="undo" onClick={undo}>
            {say('marks.undo')}
          </button>
        </>
      )}
    </output>
  );
}

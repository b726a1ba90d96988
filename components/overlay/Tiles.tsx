import { usualIn } from '../../utils/alerts/than-usual.ts';
import { chosenIn } from '../../utils/metrics/chosen.ts';
import { FigureView } from '../controls/FigureView.tsx';
import { Course } from './Course.tsx';
import type { OverlayProps } from './props.ts';
import { tilesFor } from './which.ts';

type Props = Pick<OverlayProps, 'recent' | 'usual' | 'platform' | 'consoleSeen' | 'looks' | 'trend'>;

/** The figures of the last ten minutes, each with how it went. */
export function Tiles({ recent, usual, platform, consoleSeen, looks, trend }: Props) {
  return (
    <div class="tiles">
      {tilesFor(recent, consoleSeen, chosenIn(looks.figures)).map(({ id, note }) => (
        <div key={id} class="tile">
          <FigureView id={id} known={recent[id]} usual={usualIn(usual, id)} platform={platform} />
          <Course id={id} known={recent[id]} trend={trend} />
          {note && <FigureView id={note} known={recent[note]} platform={platform} shape="note" />}
        </div>
      ))}
    </div>
  );
}

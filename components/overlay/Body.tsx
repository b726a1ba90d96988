import { chosenIn } from '../../utils/metrics/chosen.ts';
import { writeCoverage } from '../../utils/settings/numbers.ts';
import { writeDuration } from '../../utils/settings/times.ts';
import { FigureView } from '../controls/FigureView.tsx';
import { type Glyph, Icon } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import { usualIn } from '../../utils/alerts/than-usual.ts';
import { isBlank, type OverlayProps, type OverlayStatus } from './props.ts';
import { Course } from './Course.tsx';
import { tilesFor } from './tiles.ts';
import { Whole } from './Whole.tsx';

const RECENT_MINUTES = 10;

/** What is under the bar: how it stands with the counting, the last ten minutes, the whole broadcast. */
export function Body(props: OverlayProps) {
  return (
    <div class="body">
      <Notice status={props.status} />
      {(props.status === 'unread' ? props.heardFor > 0 : !isBlank(props.status)) && <Counted {...props} />}
    </div>
  );
}

function Counted(props: OverlayProps) {
  if (props.place.size !== 'full') return <Recent {...props} />;
  return (
    <>
      <RecentFor heardFor={props.heardFor} />
      <Recent {...props} />
      <Span {...props} />
      <Whole {...props} />
    </>
  );
}

/** Only what the user can mend catches the eye. */
const GLYPHS: Partial<Readonly<Record<OverlayStatus, Glyph>>> = {
  lost: 'reload',
  full: 'warning',
  unread: 'warning',
};

function Notice({ status }: Pick<OverlayProps, 'status'>) {
  const { say } = useSay();
  if (status === 'counting') return null;
  return (
    <p class="notice">
      {GLYPHS[status] && <Icon glyph={GLYPHS[status]} />}
      {say(`overlay.${status}`)}
    </p>
  );
}

/** How much the recent figures are of: the last ten minutes, or as much of them as was heard. */
export function RecentFor({ heardFor }: Pick<OverlayProps, 'heardFor'>) {
  const { say } = useSay();
  const minutes = Math.min(RECENT_MINUTES, Math.max(1, Math.round(heardFor / 60_000)));
  return <span class="recent">{say('overlay.recent', { minutes })}</span>;
}

function Recent({ recent, usual, platform, consoleSeen, looks, trend }: OverlayProps) {
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

/** What the figures of the whole broadcast stand for. */
function Span({ heardFor, coverage }: OverlayProps) {
  const { say, language } = useSay();
  return (
    <p class="span">
      <span>{say('overlay.whole')}</span>
      <span>{say('overlay.heardFor', { length: writeDuration(heardFor, language) })}</span>
      {coverage < 1 && <span>{say('metrics.coverageOf', { share: writeCoverage(coverage, language) })}</span>}
    </p>
  );
}

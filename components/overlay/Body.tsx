import { writeCoverage } from '../../utils/settings/numbers.ts';
import { writeDuration } from '../../utils/settings/times.ts';
import { type Glyph, Icon } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import { isBlank, type OverlayProps, type OverlayStatus } from './props.ts';
import { Tiles } from './Tiles.tsx';
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
  if (props.place.size !== 'full') return <Tiles {...props} />;
  return (
    <>
      <RecentFor heardFor={props.heardFor} />
      <Tiles {...props} />
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

import { chosenIn } from '../../utils/metrics/chosen.ts';
import type { MarkKind } from '../../utils/metrics/mark-kinds.ts';
import type { OverlayPlace } from '../../utils/settings/settings.ts';
import { FigureView } from '../controls/FigureView.tsx';
import { type Glyph, Icon, Lamp } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import { MarkMenu } from './MarkMenu.tsx';
import { Menu } from './Menu.tsx';
import { MenuItems } from './MenuItems.tsx';
import { RecentFor } from './Body.tsx';
import { isBlank, type OverlayProps } from './props.ts';
import { lineFor } from './which.ts';
import type { Moving } from './useMoving.ts';

interface Props extends OverlayProps {
  readonly moving: Moving;
  readonly onArrange: () => void;
  readonly mark: (kind: MarkKind) => void;
}

/** The line that is always there: the lamp, what is counted, and what can be done with the overlay. */
export function Bar({ moving, onArrange, mark, ...props }: Props) {
  const { place, onPlace } = props;
  const { say } = useSay();
  const resize = (size: OverlayPlace['size']) => () => onPlace({ ...place, size });
  return (
    <header class="bar" {...moving.drag}>
      <Grip lit={props.status === 'counting'} keys={moving.keys} />
      {place.size === 'pill' ? (
        <>
          <Line {...props} />
          <Tool glyph="expand" label={say('overlay.toNormal')} onClick={resize('normal')} />
        </>
      ) : (
        <>
          <Title {...props} />
          {!isBlank(props.status) && <MarkMenu mark={mark} />}
          <Tool glyph="less" label={say('overlay.toPill')} onClick={resize('pill')} />
          <Menu glyph="more" label={say('overlay.menu')}>
            {(closing) => <MenuItems {...props} onArrange={onArrange} closing={closing} />}
          </Menu>
        </>
      )}
    </header>
  );
}

interface GripProps {
  readonly lit: boolean;
  readonly keys: Moving['keys'];
}

/** The lamp, by which the overlay is moved with the keys. */
export function Grip({ lit, keys }: GripProps) {
  const { say } = useSay();
  return (
    <button
      type="button"
      class="tool grip"
      aria-label={say('overlay.move')}
      title={say('overlay.move')}
      {...keys}
    >
      <Lamp lit={lit} />
    </button>
  );
}

function Title({ title, page, status, heardFor, place }: OverlayProps) {
  const { say } = useSay();
  return (
    <>
      <h2 class="title">{title ?? say(`common.${page}`)}</h2>
      {!isBlank(status) && heardFor > 0 && place.size === 'normal' && <RecentFor heardFor={heardFor} />}
    </>
  );
}

function Line({ recent, platform, status, looks }: OverlayProps) {
  const { say } = useSay();
  if (status !== 'counting') return <span class="line">{say(`overlay.${status}Line`)}</span>;
  return (
    <span class="line">
      {lineFor(chosenIn(looks.figures)).map((id) => (
        <FigureView key={id} id={id} known={recent[id]} platform={platform} shape="cell" />
      ))}
    </span>
  );
}

interface ToolProps {
  readonly glyph: Glyph;
  readonly label: string;
  readonly onClick: () => void;
}

export function Tool({ glyph, label, onClick }: ToolProps) {
  return (
    <button type="button" class="tool" aria-label={label} title={label} onClick={onClick}>
      <Icon glyph={glyph} />
    </button>
  );
}

import type { OverlayPlace } from '../../utils/settings/settings.ts';
import { FigureView } from '../controls/FigureView.tsx';
import { type Glyph, Icon, Lamp } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import { Menu } from './Menu.tsx';
import { RecentFor } from './Body.tsx';
import { isBlank, type OverlayProps } from './props.ts';
import type { Moving } from './useMoving.ts';

/** The line that is always there: the lamp, what is counted, and what can be done with the overlay. */
export function Bar({ moving, ...props }: OverlayProps & { readonly moving: Moving }) {
  const { place, onPlace } = props;
  const { say } = useSay();
  const resize = (size: OverlayPlace['size']) => () => onPlace({ ...place, size });
  return (
    <header class="bar" {...moving.drag}>
      <button
        type="button"
        class="tool grip"
        aria-label={say('overlay.move')}
        title={say('overlay.move')}
        {...moving.keys}
      >
        <Lamp lit={props.status === 'counting'} />
      </button>
      {place.size === 'pill' ? (
        <>
          <Line {...props} />
          <Tool glyph="expand" label={say('overlay.toNormal')} onClick={resize('normal')} />
        </>
      ) : (
        <>
          <Title {...props} />
          <Tool glyph="less" label={say('overlay.toPill')} onClick={resize('pill')} />
          <Menu
            myRoom={props.myRoom}
            onOpenDashboard={props.onOpenDashboard}
            onHide={() => onPlace({ ...place, shown: false })}
          />
        </>
      )}
    </header>
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

function Line({ recent, platform, status }: OverlayProps) {
  const { say } = useSay();
  if (status !== 'counting') return <span class="line">{say(`overlay.${status}Line`)}</span>;
  return (
    <span class="line">
      <FigureView id="online" known={recent.online} platform={platform} shape="cell" />
      <FigureView id="netFlow" known={recent.netFlow} platform={platform} shape="cell" />
    </span>
  );
}

interface ToolProps {
  readonly glyph: Glyph;
  readonly label: string;
  readonly onClick: () => void;
}

function Tool({ glyph, label, onClick }: ToolProps) {
  return (
    <button type="button" class="tool" aria-label={label} title={label} onClick={onClick}>
      <Icon glyph={glyph} />
    </button>
  );
}

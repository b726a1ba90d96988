import { useLayoutEffect, useRef } from 'preact/hooks';
import { CHOOSABLE } from '../../utils/metrics/chosen.ts';
import type { MetricId } from '../../utils/metrics/definitions.ts';
import { type Glyph, Icon } from './Icon.tsx';
import { useSay } from './language.tsx';

interface Props {
  readonly ids: readonly MetricId[];
  readonly onArrange: (ids: readonly MetricId[]) => void;
}

/** Chooses metrics and puts them in order. */
export function Arrange({ ids, onArrange }: Props) {
  const { say } = useSay();
  const list = useRef<HTMLDivElement>(null);
  /** What was pressed keeps the focus where its row goes. */
  const pressed = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (pressed.current === null) return;
    const row = list.current?.querySelector(`[data-id="${pressed.current}"]`) ?? list.current;
    const root = list.current?.getRootNode() as Document | ShadowRoot | undefined;
    if (!row?.contains(root?.activeElement ?? null))
      row?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
    pressed.current = null;
  });
  const put = (id: MetricId, at: number | null): void => {
    pressed.current = id;
    const others = ids.filter((other) => other !== id);
    onArrange(at === null ? others : others.toSpliced(at, 0, id));
  };
  const nameOf = (id: MetricId): string => say(`metrics.${id}`);
  const press = (id: MetricId, glyph: Glyph, label: string, at: number | null, able: boolean) => (
    <button
      type="button"
      class="tool"
      aria-label={label}
      title={label}
      disabled={!able}
      onClick={() => put(id, at)}
    >
      <Icon glyph={glyph} />
    </button>
  );
  return (
    <div ref={list} class="arrange">
      <ol>
        {ids.map((id, index) => (
          <li key={id} data-id={id}>
            <span>{nameOf(id)}</span>
            {press(id, 'up', say('overlay.up', { name: nameOf(id) }), index - 1, index > 0)}
            {press(id, 'down', say('overlay.down', { name: nameOf(id) }), index + 1, index < ids.length - 1)}
            {press(id, 'close', say('overlay.remove', { name: nameOf(id) }), null, ids.length > 1)}
          </li>
        ))}
      </ol>
      <select
        aria-label={say('overlay.add')}
        value=""
        onChange={({ currentTarget: { value } }) => {
          const id = CHOOSABLE.find((one) => one === value);
          if (id) onArrange([...ids, id]);
        }}
      >
        <option value="">{say('overlay.add')}</option>
        {CHOOSABLE.filter((id) => !ids.includes(id)).map((id) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </div>
  );
}

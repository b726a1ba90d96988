import type { JSX } from 'preact';
import { useSay } from '../controls/language.tsx';
import { isNewer } from '../../utils/store/newer.ts';
import { reasonOf } from './reason.ts';
import type { Read } from './useSource.ts';

interface Props<Value> {
  readonly of: Read<Value>;
  readonly children: (value: Value) => JSX.Element;
}

/** Shows what was read, or that it is being read, or why it cannot be. */
export function Reading<Value>({ of, children }: Props<Value>) {
  const { say } = useSay();
  if (of.state === 'read') return children(of.value);
  if (of.state === 'reading') return <p class="quiet">{say('dashboard.reading')}</p>;
  return (
    <p class="problem" role="alert">
      {isNewer(of.error) ? say('newer.says') : say('dashboard.unreadable', { reason: reasonOf(of.error) })}
    </p>
  );
}

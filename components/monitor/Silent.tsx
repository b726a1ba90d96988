import type { RecorderRow } from '../../utils/store/schema.ts';
import { writeDuration } from '../../utils/settings/times.ts';
import { between, type Duration, later, minutes, type Moment, moment } from '../../utils/units.ts';
import { Icon } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import { useNow } from '../controls/useNow.ts';

/** A room of which nothing came for so long is said to be silent. */
const SILENT = minutes(1);

type Recorders = readonly Pick<RecorderRow, 'arrival'>[];

/** For how long nothing has come of a room; null while that is usual. */
export function silenceOf(recorders: Recorders, now: Moment): Duration | null {
  const last = recorders.map(({ arrival }) => arrival).reduce(later, moment(0));
  const silence = between(last, now);
  return silence >= SILENT ? silence : null;
}

/** Shows for how long nothing has come of a room: nothing else would. What is heard of it is said apart. */
export function Silent({ recorders }: { readonly recorders: Recorders }) {
  const { say, language } = useSay();
  const silence = silenceOf(recorders, useNow());
  return (
    silence !== null && (
      <p class="silent">
        <Icon glyph="warning" /> {say('live.silent', { length: writeDuration(silence, language) })}
      </p>
    )
  );
}

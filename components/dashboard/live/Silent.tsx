import type { RecorderRow } from '../../../utils/store/schema.ts';
import { writeDuration } from '../../../utils/settings/times.ts';
import { between, later, minutes, moment } from '../../../utils/units.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import { useNow } from '../../controls/useNow.ts';

/** A room of which nothing came for so long is said to be silent. */
const SILENT = minutes(1);

/** Says for how long nothing has come of a room: nothing else on the page would. */
export function Silent({ recorders }: { readonly recorders: readonly Pick<RecorderRow, 'arrival'>[] }) {
  const { say, language } = useSay();
  const now = useNow();
  const last = recorders.map(({ arrival }) => arrival).reduce(later, moment(0));
  const silence = between(last, now);
  return (
    <output class="live-silent">
      {silence >= SILENT && (
        <>
          <Icon glyph="warning" /> {say('live.silent', { length: writeDuration(silence, language) })}
        </>
      )}
    </output>
  );
}

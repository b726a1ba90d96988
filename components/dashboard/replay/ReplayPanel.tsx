import { useEffect, useId, useState } from 'preact/hooks';
import { isoTime, localZone } from '../../../utils/exchange/zone.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import { moment } from '../../../utils/units.ts';
import { useSay } from '../../controls/language.tsx';
import type { Replay } from './useReplay.ts';

interface Props {
  readonly detail: BroadcastDetail;
  readonly replay: Replay;
}

/** The recording beside the timeline, and what aligns the two. */
export function ReplayPanel({ detail, replay }: Props) {
  const { say } = useSay();
  const field = useId();
  if (!replay.file)
    return (
      <div class="replay-choose">
        <label for={field}>{say('replay.choose')}</label>
        <input
          id={field}
          type="file"
          accept="video/*,audio/*"
          onChange={({ currentTarget }) => replay.open(currentTarget.files?.[0] ?? null)}
        />
        <p class="quiet">{say('replay.chooseSays')}</p>
      </div>
    );
  return <Player detail={detail} replay={replay} />;
}

function Player({ detail, replay }: Props) {
  const { say, language } = useSay();
  const [broken, setBroken] = useState(false);
  const { url, video, seen, startsAt, look } = replay;
  useEffect(() => setBroken(false), [url]);
  const shown = seen ?? startsAt;
  return (
    <div class="replay">
      <video
        ref={video}
        src={url ?? undefined}
        controls
        aria-label={say('replay.title')}
        onTimeUpdate={look}
        onSeeked={look}
        onError={() => setBroken(true)}
      >
        <track kind="captions" />
      </video>
      <div class="replay-aside">
        {broken && <p class="problem">{say('replay.unplayable')}</p>}
        <p aria-live="off">{say('replay.seen', { time: writeTime(shown, 'timeExact', language) })}</p>
        <label>
          {say('replay.align')}{' '}
          <input
            type="datetime-local"
            step={1}
            value={isoTime(moment(Math.floor(shown / 1000) * 1000), localZone()).slice(0, 19)}
            onChange={({ currentTarget }) => {
              const at = new Date(currentTarget.value).getTime();
              if (!Number.isNaN(at)) replay.align(moment(at));
            }}
          />
        </label>
        <p class="quiet">{say('replay.alignSays')}</p>
        <span class="actions-row">
          <button type="button" onClick={() => replay.startAt(detail.from)}>
            {say('replay.fromStart')}
          </button>
          <button type="button" onClick={() => replay.open(null)}>
            {say('replay.remove')}
          </button>
        </span>
      </div>
    </div>
  );
}

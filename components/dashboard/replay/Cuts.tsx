import { useState } from 'preact/hooks';
import { type Cut, cutOf, placed, type Placed, type Recording } from '../../../utils/exchange/cuts/cut.ts';
import { clock, CUT_FORMATS, cutFile } from '../../../utils/exchange/cuts/write.ts';
import { localZone } from '../../../utils/exchange/zone.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import { duration } from '../../../utils/units.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useSay } from '../../controls/language.tsx';
import { downloadText } from '../broadcast/download.ts';
import type { Replay } from './useReplay.ts';

interface Props {
  readonly detail: BroadcastDetail;
  readonly replay: Replay;
  /** Stretches that the user took from the timeline. */
  readonly taken: readonly Cut[];
}

const SOURCES = ['explanations', 'marks', 'stretches'] as const;
type Source = (typeof SOURCES)[number];

/** What is worth cutting from the recording, as a list for whoever cuts. */
export function Cuts({ detail, replay, taken }: Props) {
  const { say } = useSay();
  const [left, setLeft] = useState<ReadonlySet<Source>>(new Set());
  const found: Readonly<Record<Source, readonly Cut[]>> = {
    explanations: detail.explained.map((one) => cutOf(one, one.item)),
    marks: detail.marks.map(({ at, until, kind, text }) =>
      cutOf({ from: at, until }, [say(`marks.${kind}`), text].filter(Boolean).join(' ')),
    ),
    stretches: taken,
  };
  const recording = recordingOf(replay);
  const cuts = placed(
    SOURCES.filter((source) => !left.has(source)).flatMap((source) => found[source]),
    recording,
  );
  const choose = (source: Source, wanted: boolean): void => {
    const others = [...left].filter((each) => each !== source);
    setLeft(new Set(wanted ? others : [...others, source]));
  };
  return (
    <section class="cuts" aria-label={say('replay.cuts')}>
      <h3>{say('replay.cuts')}</h3>
      <p class="quiet">{say('replay.cutsSay')}</p>
      <div class="actions-row">
        {SOURCES.map((source) => (
          <label key={source}>
            <input
              type="checkbox"
              checked={!left.has(source)}
              onChange={({ currentTarget }) => choose(source, currentTarget.checked)}
            />{' '}
            {say(`replay.${source}`, { count: found[source].length })}
          </label>
        ))}
        {CUT_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            disabled={cuts.length === 0}
            onClick={() => downloadText(cutFile(format, cuts, recording, localZone()))}
          >
            {say(`replay.${format}`)}
          </button>
        ))}
        {cuts.length > 0 && <CopyTable name={say('replay.cuts')} />}
      </div>
      {cuts.length > 0 && <CutTable cuts={cuts} onShow={replay.seek} />}
    </section>
  );
}

/** Without a recording the list is by the broadcast's own beginning. */
function recordingOf({ file, startsAt, video }: Replay): Recording {
  const length = video.current?.duration ?? NaN;
  return {
    name: file?.name ?? 'recording.mp4',
    startsAt,
    length: file && Number.isFinite(length) ? duration(length * 1000) : null,
  };
}

function CutTable({ cuts, onShow }: { readonly cuts: readonly Placed[]; readonly onShow: Replay['seek'] }) {
  const { say, language } = useSay();
  return (
    <div class="list-scroll cuts-scroll">
      <table class="explained">
        <thead>
          <tr>
            <th scope="col">{say('replay.name')}</th>
            <th scope="col">{say('replay.at')}</th>
            <th scope="col" class="number">
              {say('replay.in')}
            </th>
            <th scope="col" class="number">
              {say('replay.out')}
            </th>
          </tr>
        </thead>
        <tbody>
          {cuts.map((cut) => (
            <tr key={`${cut.from} ${cut.until} ${cut.name}`}>
              <th scope="row">{cut.name}</th>
              <td>
                <button type="button" class="jump" onClick={() => onShow(cut.from)}>
                  {writeTime(cut.from, 'timeExact', language)}
                </button>
              </td>
              <td class="number">{clock(cut.in)}</td>
              <td class="number">{clock(cut.out)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

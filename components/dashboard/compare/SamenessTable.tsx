import { NO_CURRENCY } from '../../../utils/settings/currency.ts';
import { useId } from 'preact/hooks';
import { hrefOf } from '../../../utils/messages/routes.ts';
import { contentOf } from '../../../utils/metrics/across/broadcasts.ts';
import {
  sameness,
  SAMENESS_FORMULA,
  SIMILAR,
  similarInARow,
} from '../../../utils/metrics/across/sameness.ts';
import { benchmarkOf } from '../../../utils/metrics/benchmarks.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { textOf, UNKNOWN, writeAmount, writeCoverage } from '../../../utils/settings/numbers.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import type { RoomId } from '../../../utils/units.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useSay } from '../../controls/language.tsx';
import { Claims } from '../Claims.tsx';
import { nameOf } from '../name.ts';

/** How many of the newest broadcasts are shown. */
const SHOWN = 10;

interface Props {
  readonly views: readonly Listed[];
  /** Null where broadcasts of several rooms are looked at: they do not follow one another. */
  readonly room: RoomId | null;
  readonly benchmarks: Settings['benchmarks'];
}

/** How alike a room's broadcasts are, each to the one before it. */
export function SamenessTable({ views, room, benchmarks }: Props) {
  const { say, language } = useSay();
  const title = useId();
  const ended = views.filter(({ live }) => !live).toSorted((a, b) => a.from - b.from);
  return (
    <section class="sheet" aria-labelledby={title}>
      <div class="table-head">
        <h2 id={title}>{say('compare.sameness')}</h2>
        {room !== null && ended.length >= 2 && <CopyTable name={say('compare.sameness')} />}
      </div>
      <p class="quiet">
        {say('compare.samenessSays', {
          formula: SAMENESS_FORMULA[language],
          similar: writeCoverage(SIMILAR, language),
        })}
      </p>
      {room === null && <p>{say('compare.samenessRoom')}</p>}
      {room !== null && ended.length < 2 && <p>{say('compare.samenessNone')}</p>}
      {room !== null && ended.length >= 2 && <Rows ended={ended} benchmarks={benchmarks} />}
    </section>
  );
}

function Rows({ ended, benchmarks }: Pick<Props, 'benchmarks'> & { readonly ended: readonly Listed[] }) {
  const { say, language } = useSay();
  const contents = ended.map(contentOf);
  const rows = similarInARow(contents);
  const told = ended.flatMap((view, index) => {
    const [before, own] = [contents[index - 1], contents[index]];
    return before && own ? [{ view, like: sameness(before, own), row: rows[index] ?? 1 }] : [];
  });
  const newest = told.slice(-SHOWN).toReversed();
  const last = newest[0];
  const share = (value: number | null): string =>
    value === null
      ? UNKNOWN
      : textOf(writeAmount(value, 'fraction', { language, currency: NO_CURRENCY, short: true }));
  return (
    <>
      <p>{last && sentence(last)}</p>
      {last && last.row >= (benchmarkOf('samenessRow', benchmarks).low ?? Infinity) && (
        <p>
          <Claims
            ids={['samenessRow']}
            own={benchmarks}
            write={(count) => say('compare.rowCount', { count })}
          />
        </p>
      )}
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">{say('compare.broadcast')}</th>
            {(['likeBefore', 'products', 'tags', 'row'] as const).map((word) => (
              <th key={word} scope="col" class="number">
                {say(`compare.${word}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {newest.map(({ view, like, row }) => (
            <tr key={view.key}>
              <th scope="row">
                <a href={hrefOf({ page: 'broadcast', key: view.key })}>{nameOf(view, say)}</a>{' '}
                <span class="quiet">{writeTime(view.from, 'dateTime', language)}</span>
              </th>
              <td class="number">{share(like.value)}</td>
              <td class="number">{share(like.products)}</td>
              <td class="number">{share(like.tags)}</td>
              <td class="number">{row > 1 ? say('compare.rowCount', { count: row }) : UNKNOWN}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );

  function sentence({ like, row }: (typeof told)[number]): string {
    if (like.value === null) return say('compare.rowUnknown');
    return row > 1 ? say('compare.rowNow', { count: row }) : say('compare.rowNone');
  }
}

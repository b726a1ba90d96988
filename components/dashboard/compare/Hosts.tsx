import { NO_CURRENCY } from '../../../utils/settings/currency.ts';
import { useId } from 'preact/hooks';
import { HOST_KINDS, shiftOf } from '../../../utils/metrics/across/broadcasts.ts';
import { hostShare, type HostShare } from '../../../utils/metrics/across/host.ts';
import { kindsOf } from '../../../utils/metrics/compare/groups.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { textOf, UNKNOWN, writeAmount } from '../../../utils/settings/numbers.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useSay } from '../../controls/language.tsx';

/** How much of sales and viewing rests on single hosts; nothing while no tag names one. */
export function Hosts({ views }: { readonly views: readonly Listed[] }) {
  const { say } = useSay();
  const title = useId();
  if (!kindsOf(views).some((kind) => HOST_KINDS.includes(kind))) return null;
  const shifts = views.map(shiftOf);
  const [gmv, time] = [hostShare(shifts, 'gmv'), hostShare(shifts, 'viewerMinutes')];
  const hosts = new Set([...gmv.shares, ...time.shares].map(({ host }) => host));
  return (
    <section class="sheet" aria-labelledby={title}>
      <div class="table-head">
        <h2 id={title}>{say('compare.hosts')}</h2>
        <CopyTable name={say('compare.hosts')} />
      </div>
      <p class="quiet">{say('compare.hostsSay')}</p>
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">{say('compare.host')}</th>
            <th scope="col" class="number">
              {say('compare.ofGmv')}
            </th>
            <th scope="col" class="number">
              {say('compare.ofTime')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...hosts].map((host) => (
            <tr key={host}>
              <th scope="row">{host}</th>
              <Share of={gmv.shares.find((share) => share.host === host)} />
              <Share of={time.shares.find((share) => share.host === host)} />
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">
        {say('compare.hostsKnown', { gmv: gmv.known, time: time.known, all: shifts.length })}
      </p>
    </section>
  );
}

function Share({ of }: { readonly of: HostShare | undefined }) {
  const { say, language } = useSay();
  if (!of) return <td class="number quiet">{UNKNOWN}</td>;
  const write = (share: number): string =>
    textOf(writeAmount(share, 'fraction', { language, currency: NO_CURRENCY, short: true }));
  return (
    <td class="number">
      {write(of.value)}
      {of.low < of.high && (
        <span class="quiet">{say('compare.bounds', { low: write(of.low), high: write(of.high) })}</span>
      )}
    </td>
  );
}

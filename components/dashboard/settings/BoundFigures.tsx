import { definitionOf } from '../../../utils/metrics/sets.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useAmount } from '../../controls/amounts.tsx';
import { useSay } from '../../controls/language.tsx';
import type { BoundHere } from '../bound.ts';
import type { DashboardData } from '../data.ts';
import { Reading } from '../Reading.tsx';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';
import { Section } from './Section.tsx';

/** The figures that the user pointed at: what was read last, what is wrong, and the way to be rid of them. */
export function BoundFigures({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  const { run } = useToast();
  return (
    <Section title={say('bound.settings')} says={say('bound.settingsSays')}>
      <Reading of={useSource(data.bound)}>
        {(sites) => (
          <>
            {sites.length === 0 && <p class="quiet">{say('bound.none')}</p>}
            {sites.map((site) => (
              <div key={site.name} class="bound-site">
                <ul class="entries">
                  <li>
                    <span>
                      {site.name}{' '}
                      <span class="quiet">
                        {say(site.granted ? 'dashboard.granted' : 'dashboard.notGranted')}
                      </span>
                    </span>
                    {site.granted && (
                      <button
                        type="button"
                        aria-label={say('bound.withdrawNamed', { site: site.name })}
                        onClick={() => run(() => data.withdrawSite(site.origin))}
                      >
                        {say('dashboard.withdraw')}
                      </button>
                    )}
                  </li>
                  {site.figures.map((figure) => (
                    <Figure key={figure.quantity} data={data} site={site} figure={figure} />
                  ))}
                </ul>
              </div>
            ))}
          </>
        )}
      </Reading>
    </Section>
  );
}

interface FigureProps {
  readonly data: DashboardData;
  readonly site: BoundHere;
  readonly figure: BoundHere['figures'][number];
}

function Figure({ data, site, figure: { quantity, trouble, last } }: FigureProps) {
  const { say, language } = useSay();
  const amount = useAmount();
  const { run, show } = useToast();
  const name = say(`metrics.${quantity}`);
  const { unit } = definitionOf(quantity, 'roomtally');
  const style = { language, currency: site.currency, short: false };
  const middle = last && (last.high === null ? last.low : (last.low + last.high) / 2);
  const forget = async (): Promise<void> =>
    show({ text: say('bound.forgotten', { name }), undo: await data.unbind(site.name, quantity) });
  return (
    <li>
      <span class="bound-figure">
        {name}{' '}
        <span class="quiet">
          {last && middle !== null
            ? say('bound.lastRead', {
                value: amount(middle, unit, style),
                time: writeTime(last.at, 'dateTimeExact', language),
              })
            : say('bound.never')}
        </span>
        {trouble !== null && (
          <span class="bound-trouble">
            {' '}
            <Icon glyph="warning" /> {say('bound.pointAgain')} · {say(`bound.${trouble}`)}
          </span>
        )}
      </span>
      <button
        type="button"
        aria-label={say('bound.forgetNamed', { name, site: site.name })}
        onClick={() => run(forget)}
      >
        {say('bound.forget')}
      </button>
    </li>
  );
}

import { useState } from 'preact/hooks';
import type { BoundFigure } from '../../utils/bound/sites.ts';
import { Icon } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import type { BoundPage } from './useBoundPage.ts';
import { type Choice, WhichBroadcast } from './WhichBroadcast.tsx';

export interface BoundProps {
  readonly page: BoundPage;
  /** The broadcasts that are being recorded. */
  readonly choices: readonly Choice[];
}

/** The figures that are bound on the page in front, how it stands with them, and what to do next. */
export function Bound({ page, choices }: BoundProps) {
  const { say } = useSay();
  const [refused, setRefused] = useState(false);
  const [asking, setAsking] = useState(false);
  const { host, site, allowed, placed } = page;
  const ask = site !== null && (asking || !allowed || !placed);
  const title =
    choices.find(({ key }) => key === site?.belonging?.key)?.title ?? site?.belonging?.title ?? host;
  return (
    <section class="popup-part bound">
      <h2>{say('bound.title')}</h2>
      <p>{say(refused ? 'bound.notHere' : 'bound.titleSays')}</p>
      {site && (
        <ul class="sites">
          {site.figures.map((figure) => (
            <Figure key={figure.quantity} figure={figure} page={page} />
          ))}
        </ul>
      )}
      {site && !ask && (
        <p class="bound-belongs">
          {say('bound.belongsTo', { title })}{' '}
          <button type="button" class="quiet" onClick={() => setAsking(true)}>
            {say('bound.other')}
          </button>
        </p>
      )}
      {ask && (
        <WhichBroadcast
          host={host}
          choices={choices}
          onChoose={(belonging) => {
            setAsking(false);
            page.onConfirm(belonging);
          }}
        />
      )}
      <button type="button" class="quiet" onClick={() => void page.onPoint().catch(() => setRefused(true))}>
        {say('bound.pointHere')}
      </button>
    </section>
  );
}

function stateOf({ allowed, placed, paused }: BoundPage): 'notAllowed' | 'waiting' | 'paused' | 'reading' {
  if (!allowed) return 'notAllowed';
  if (!placed) return 'waiting';
  return paused ? 'paused' : 'reading';
}

function Figure({ figure, page }: { readonly figure: BoundFigure; readonly page: BoundPage }) {
  const { say } = useSay();
  const { quantity, trouble } = figure;
  if (trouble !== null)
    return (
      <li>
        <span class="site-host">{say(`metrics.${quantity}`)}</span>
        <span class="bound-trouble">
          <Icon glyph="warning" />
          {say('bound.pointAgain')} · {say(`bound.${trouble}`)}
        </span>
      </li>
    );
  const state = stateOf(page);
  return (
    <li>
      <span class="site-host">{say(`metrics.${quantity}`)}</span>
      <span class={state === 'reading' ? 'site-granted' : 'bound-waits'}>
        {state === 'reading' && <Icon glyph="check" />}
        {say(`bound.${state}`)}
      </span>
    </li>
  );
}

import { useSay } from '../controls/language.tsx';

/** A broadcast that the user does not want counted for now. */
export interface PausedProps {
  readonly title: string;
  readonly onResume: () => void;
}

/** What is paused stays so until the user goes on: it is always to be seen. */
export function Paused({ all }: { readonly all: readonly PausedProps[] }) {
  const { say } = useSay();
  if (all.length === 0) return null;
  return (
    <section class="popup-part">
      <h2>{say('monitor.paused')}</h2>
      <ul class="sites">
        {all.map(({ title, onResume }) => (
          <li key={title}>
            <span class="site-host">{title}</span>
            <button
              type="button"
              class="quiet"
              aria-label={say('monitor.resumeNamed', { title })}
              onClick={onResume}
            >
              {say('monitor.resume')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

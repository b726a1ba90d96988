import { Icon } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';

export interface WithdrawnProps {
  readonly host: string;
  /** Called within the click, as the browser's prompt demands. */
  readonly onGrant: () => void;
}

/** The page in front is one to be counted, but the extension was shut out of its site. */
export function Withdrawn({ host, onGrant }: WithdrawnProps) {
  const { say } = useSay();
  return (
    <section class="popup-part">
      <h2>
        <Icon glyph="warning" /> {say('popup.withdrawn', { host })}
      </h2>
      <p>{say('popup.withdrawnSays')}</p>
      <button type="button" class="quiet" aria-label={say('popup.allowHost', { host })} onClick={onGrant}>
        {say('popup.allowAgain')}
      </button>
    </section>
  );
}

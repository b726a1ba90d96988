import { useCallback, useState } from 'preact/hooks';
import { useSay } from '../../controls/language.tsx';
import { reasonOf } from '../reason.ts';

/** Does something; what it answers, or why it failed, is said. */
export type Act = (what: () => Promise<string>) => void;

/** What a dialog says of what was last done in it: the page's own messages lie behind it. */
export function useSaid(): { readonly said: string; readonly act: Act } {
  const { say } = useSay();
  const [said, setSaid] = useState('');
  const act = useCallback<Act>(
    (what) => {
      what().then(setSaid, (error: unknown) =>
        setSaid(say('dashboard.actionFailed', { reason: reasonOf(error) })),
      );
    },
    [say],
  );
  return { said, act };
}

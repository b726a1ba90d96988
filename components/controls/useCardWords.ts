import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../utils/messages/send.ts';
import { bringWords, hasCardWords } from '../../utils/settings/words.ts';

/** Whether what cards say is here. A live page fetches it when the first card is to open. */
export function useCardWords(open: boolean): boolean {
  const [here, setHere] = useState(hasCardWords);
  useEffect(() => {
    if (!open || here) return;
    ask('words', null).then(
      (words) => {
        bringWords(words);
        setHere(true);
      },
      () => {}, // Nobody is there any more: the overlay says that, and the next opening asks again.
    );
  }, [open, here]);
  return here;
}

import { useEffect, useState } from 'preact/hooks';
import { routeOf } from '../route.ts';
import { addressOf, choiceIn } from './address.ts';
import { type Choice, NO_CHOICE } from './choice.ts';

/**
 * What is chosen of the list. It stands in the page's address, so that going back and loading anew find it again;
 * the list's own name alone leads to what was chosen last.
 */
export function useChoice(): readonly [Choice, (choice: Choice) => void] {
  const [choice, setChoice] = useState<Choice>(() => choiceIn(location.hash) ?? NO_CHOICE);
  useEffect(() => {
    const gone = new AbortController();
    const read = (): void => {
      const told = choiceIn(location.hash);
      if (told) setChoice(told);
    };
    window.addEventListener('hashchange', read, { signal: gone.signal });
    return () => gone.abort();
  }, []);
  const address = addressOf(choice);
  useEffect(() => {
    // Every letter typed is no page of its own to go back to. Nobody hears of an address that is replaced.
    // The window tells late that it moved on: only its address says whether the list is still where one is.
    if (routeOf(location.hash).page === 'list' && location.hash !== address)
      history.replaceState(history.state, '', address);
  });
  return [choice, setChoice];
}

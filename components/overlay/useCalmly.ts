import { useEffect, useRef, useState } from 'preact/hooks';
import { seconds } from '../../utils/units.ts';

/** Who listens is interrupted no more often. */
const CALM = seconds(30);

/** A text as it is read out: it follows what is shown, but changes no more often than is calm. */
export function useCalmly(text: string): string {
  const [told, tell] = useState('');
  const last = useRef(-Infinity);
  useEffect(() => {
    if (text === told) return;
    const speak = (): void => {
      last.current = Date.now();
      tell(text);
    };
    const timer = setTimeout(speak, Math.max(0, last.current + CALM - Date.now()));
    return () => clearTimeout(timer);
  }, [text, told]);
  return told;
}

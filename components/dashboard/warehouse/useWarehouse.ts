import { useRef, useState } from 'preact/hooks';
import { useSay } from '../../controls/language.tsx';
import { told } from './told.ts';

/** What is being done with the warehouse, or what came of it. */
export interface Doing {
  readonly text: string;
  /** How far it is, 0 to 1; null where nobody can tell, or nothing is being done. */
  readonly share: number | null;
  readonly busy: boolean;
  readonly failed: boolean;
}

const NOTHING: Doing = { text: '', share: null, busy: false, failed: false };

/**
 * Does one thing at a time.
 *
 * @returns what is being done; what does something, given how it is called, and answers with what came of it; what
 * breaks it off
 */
export function useWarehouse() {
  const { say } = useSay();
  const [doing, setDoing] = useState<Doing>(NOTHING);
  const running = useRef<AbortController | null>(null);

  const act = async (
    text: string,
    work: (progress: (share: number) => void, signal: AbortSignal) => Promise<string>,
    failure: (reason: string) => string = (reason) => reason,
  ): Promise<void> => {
    const { signal } = (running.current = new AbortController());
    setDoing({ ...NOTHING, text, busy: true });
    try {
      const outcome = await work((share) => setDoing({ ...NOTHING, text, share, busy: true }), signal);
      setDoing({ ...NOTHING, text: outcome });
    } catch (error) {
      if (signal.aborted) setDoing({ ...NOTHING, text: say('warehouse.cancelled') });
      else setDoing({ ...NOTHING, text: failure(told(error, say)), failed: true });
    }
  };
  return { doing, act, cancel: () => running.current?.abort() };
}

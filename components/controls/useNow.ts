import { useEffect, useState } from 'preact/hooks';
import { type Moment, moment } from '../../utils/units.ts';

/** How often the time is looked at. */
const TICK = 5000;

/** The computer's clock, looked at every few seconds: what falls silent changes nothing else. */
export function useNow(): Moment {
  const [now, setNow] = useState(() => moment(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(moment(Date.now())), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}

import { useEffect, useState } from 'preact/hooks';
import { hrefOf } from '../../../utils/messages/routes.ts';
import type { BroadcastKey } from '../../../utils/units.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { DeleteAll } from './DeleteAll.tsx';

/** A quarter of a year. */
const USUAL_DAYS = 90;

/** The ways to delete: one broadcast, by age, everything. */
export function Deleting({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  const [open, setOpen] = useState(false);
  // The list's name stands as a link within the sentence.
  const [beforeList = '', afterList = ''] = say('yours.removeOne', { list: '\n' }).split('\n');
  return (
    <section class="sheet yours" aria-labelledby="yours-remove">
      <h2 id="yours-remove">{say('yours.remove')}</h2>
      <p>
        {beforeList}
        <a href={hrefOf({ page: 'list' })}>{say('dashboard.broadcasts')}</a>
        {afterList}
      </p>
      <ByAge data={data} />
      <button type="button" class="danger" onClick={() => setOpen(true)}>
        {say('yours.removeAll')}
      </button>
      {open && <DeleteAll data={data} onClose={() => setOpen(false)} />}
    </section>
  );
}

function ByAge({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  const { run, show } = useToast();
  const [days, setDays] = useState(USUAL_DAYS);
  const [old, setOld] = useState<readonly BroadcastKey[]>([]);
  const [looked, setLooked] = useState(0);
  const lookAgain = (): void => setLooked((times) => times + 1);
  useEffect(() => {
    let current = true;
    run(async () => {
      const keys = await data.olderThan(days);
      if (current) setOld(keys);
    });
    return () => {
      current = false;
    };
  }, [data, run, days, looked]);
  const remove = async (): Promise<void> => {
    const back = await data.removeAll(old);
    lookAgain();
    const undo = async (): Promise<void> => {
      await back();
      lookAgain();
    };
    show({ text: say('yours.removedOld', { count: old.length }), undo });
  };
  return (
    <div class="choices yours-age">
      <label>
        {say('yours.removeOld')}{' '}
        <input
          type="number"
          min={1}
          step={1}
          value={days}
          onChange={({ currentTarget: { valueAsNumber, validity } }) => {
            if (validity.valid && Number.isInteger(valueAsNumber)) setDays(valueAsNumber);
          }}
        />{' '}
        {say('yours.days')}
      </label>
      <output class="quiet">
        {old.length === 0 ? say('yours.removeOldNone') : say('yours.removeOldCount', { count: old.length })}
      </output>
      {old.length > 0 && (
        <button type="button" class="danger" onClick={() => run(remove)}>
          {say('yours.removeOldNow', { count: old.length })}
        </button>
      )}
    </div>
  );
}

import { WarehouseProblem } from '../../../utils/exchange/clickhouse/problems.ts';
import type { Password, Setup } from '../../../utils/exchange/clickhouse/setup.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { Section } from '../settings/Section.tsx';
import { useSource } from '../useSource.ts';
import { useWarehouse } from './useWarehouse.ts';
import { WarehouseForm } from './WarehouseForm.tsx';

/** The team's warehouse: where it is, and what can be done with it. */
export function WarehouseSection({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  const { doing, act, cancel } = useWarehouse();
  const warehouse = useSource(data.warehouse);
  const broadcasts = useSource(data.broadcasts);
  // What is over is listed only once it is prepared.
  useSource(data.preparing);
  if (warehouse.state !== 'read') return null;
  const known = warehouse.value;

  const checked = async (signal: AbortSignal): Promise<string> => {
    const { version, ready } = await data.checkWarehouse(signal);
    return say(ready ? 'warehouse.ready' : 'warehouse.notReady', { version });
  };
  const save = (setup: Setup, password: Password | null) =>
    act(say('warehouse.checking'), async (_, signal) => {
      // First of all, for browsers ask only within the click.
      if (!(await data.allowWarehouse(setup.url))) throw new WarehouseProblem('notAllowed');
      await data.setUpWarehouse(setup, password);
      return checked(signal);
    });
  const make = () =>
    act(say('warehouse.making'), async (_, signal) => {
      await data.makeWarehouse(signal);
      return say('warehouse.made');
    });
  const send = () =>
    act(
      say('warehouse.sending'),
      async (progress, signal) => {
        const views = broadcasts.state === 'read' ? broadcasts.value : [];
        const count = await data.sendToWarehouse(views, progress, signal);
        return count > 0 ? say('warehouse.sent', { count }) : say('warehouse.nothing');
      },
      (reason) => say('warehouse.failed', { reason }),
    );
  const forget = () =>
    act('', async () => {
      await data.forgetWarehouse();
      return say('warehouse.forgotten');
    });

  return (
    <Section title={say('warehouse.title')} says={say('warehouse.says')}>
      <WarehouseForm
        key={known ? 'known' : 'none'}
        known={known}
        busy={doing.busy}
        onSave={(setup, password) => void save(setup, password)}
      />
      {known && (
        <div class="choices warehouse-actions">
          <button type="button" disabled={doing.busy} onClick={() => void make()}>
            {say('warehouse.make')}
          </button>
          <button type="button" disabled={doing.busy} onClick={() => void send()}>
            {say('warehouse.send')}
          </button>
          <button type="button" disabled={doing.busy} onClick={() => void forget()}>
            {say('warehouse.forget')}
          </button>
        </div>
      )}
      <output class={doing.failed ? 'warehouse-failed' : 'quiet'}>{doing.text}</output>
      {doing.busy && (
        <div class="choices">
          <progress aria-label={doing.text} max={1} {...(doing.share !== null && { value: doing.share })} />
          <button type="button" onClick={cancel}>
            {say('warehouse.cancel')}
          </button>
        </div>
      )}
    </Section>
  );
}

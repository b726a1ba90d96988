import { useState } from 'preact/hooks';
import type { Password, Setup } from '../../../utils/exchange/clickhouse/setup.ts';
import { useSay } from '../../controls/language.tsx';
import type { Warehouse } from './data.ts';

const USUAL: Setup = {
  url: '',
  database: 'roomtally',
  user: 'default',
  cluster: null,
  viewers: false,
  automatic: false,
};

interface Props {
  readonly known: Warehouse | null;
  readonly busy: boolean;
  readonly onSave: (setup: Setup, password: Password | null) => void;
}

/** Where the warehouse is, what opens it, and what is sent to it. */
export function WarehouseForm({ known, busy, onSave }: Props) {
  const { say } = useSay();
  const [setup, setSetup] = useState<Setup>(known?.setup ?? USUAL);
  const change = (part: Partial<Setup>): void => setSetup((now) => ({ ...now, ...part }));
  const [password, setPassword] = useState('');
  const [kept, setKept] = useState(known?.password?.kept ?? false);
  const remembered = known?.password ?? null;
  const save = (): void => {
    const text = password === '' && remembered ? remembered.text : password;
    onSave(setup, { text, kept });
  };
  const field = (name: 'url' | 'database' | 'user' | 'cluster', hint = '') => (
    <label>
      <span>{say(`warehouse.${name}`)}</span>
      <input
        type="text"
        spellcheck={false}
        autoComplete="off"
        required={name !== 'cluster'}
        placeholder={hint}
        value={setup[name] ?? ''}
        onInput={({ currentTarget: { value } }) =>
          change({ [name]: name === 'cluster' && value === '' ? null : value })
        }
      />
    </label>
  );
  return (
    <form
      class="warehouse-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {field('url', 'https://')}
      <p class="quiet">{say('warehouse.urlSays')}</p>
      {field('database')}
      {field('user')}
      <label>
        <span>{say('warehouse.password')}</span>
        <input
          type="password"
          autoComplete="off"
          placeholder={remembered ? say('warehouse.passwordKnown') : ''}
          value={password}
          onInput={({ currentTarget: { value } }) => setPassword(value)}
        />
      </label>
      {field('cluster')}
      <Box text={say('warehouse.keep')} checked={kept} set={setKept} />
      <Box text={say('warehouse.viewers')} checked={setup.viewers} set={(viewers) => change({ viewers })} />
      <p class="quiet">{say('warehouse.viewersSays')}</p>
      <Box
        text={say('warehouse.automatic')}
        checked={setup.automatic}
        set={(automatic) => change({ automatic })}
      />
      <div class="choices">
        <button type="submit" class="primary" disabled={busy}>
          {say('warehouse.save')}
        </button>
      </div>
    </form>
  );
}

interface BoxProps {
  readonly text: string;
  readonly checked: boolean;
  readonly set: (checked: boolean) => void;
}

function Box({ text, checked, set }: BoxProps) {
  return (
    <label class="warehouse-box">
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => set(currentTarget.checked)} />
      <span>{text}</span>
    </label>
  );
}

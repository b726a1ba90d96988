import type { Mapping } from '../../../utils/exchange/orders/mapping.ts';
import { PARTS } from '../../../utils/exchange/orders/preset.ts';
import type { OrderTable } from '../../../utils/exchange/orders/table.ts';
import { useSay } from '../../controls/language.tsx';

interface Props {
  readonly table: OrderTable;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Which column each part of an order is read from. */
export function Columns({ table: { header }, mapping, onChange }: Props) {
  const { say } = useSay();
  const names = [...new Set(header.filter((name) => name !== ''))];
  return (
    <div class="orders-fields">
      {PARTS.map((part) => (
        <label key={part}>
          {say(`orders.part_${part}`)}
          <select
            value={mapping[part] ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const { [part]: _, ...others } = mapping;
              onChange(value === '' ? others : { ...others, [part]: value });
            }}
          >
            <option value="">{say('orders.none')}</option>
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

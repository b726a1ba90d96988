import type { Mapping } from '../../../utils/exchange/orders/mapping.ts';
import { PARTS } from '../../../utils/exchange/orders/preset.ts';
import type { OrderTable } from '../../../utils/exchange/orders/table.ts';
import { useSay } from '../../controls/language.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';

interface Props {
  readonly table: OrderTable;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Which column each part of an order is read from. */
export function Columns({ table: { header }, mapping, onChange }: Props) {
  const { say } = useSay();
  return (
    <div class="orders-fields">
      {PARTS.map((part) => (
        <ColumnChoice
          key={part}
          label={say(`orders.part_${part}`)}
          header={header}
          value={mapping[part] ?? null}
          none={say('orders.none')}
          onChange={(name) => {
            const { [part]: _, ...others } = mapping;
            onChange(name === null ? others : { ...others, [part]: name });
          }}
        />
      ))}
    </div>
  );
}

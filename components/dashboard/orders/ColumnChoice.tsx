interface Props {
  readonly label: string;
  readonly header: readonly string[];
  readonly value: string | null;
  /** What it is called to choose none; null where one must be chosen. */
  readonly none: string | null;
  readonly onChange: (name: string | null) => void;
}

/** One column of a table, by its heading. */
export function ColumnChoice({ label, header, value, none, onChange }: Props) {
  const names = [...new Set(header.filter((name) => name !== ''))];
  return (
    <label>
      {label}
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
      >
        {none !== null && <option value="">{none}</option>}
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Props {
  readonly name: string;
  /** What is said while nothing is picked. */
  readonly none: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onPick: (value: string) => void;
}

/** Picks one of what there is, or nothing in particular; where there is nothing to pick it is not there. */
export function Pick({ name, none, value, options, onPick }: Props) {
  if (options.length === 0 && value === '') return null;
  // What an old address names may be gone: it still says why nothing is found.
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <select
      class="filter-pick"
      aria-label={name}
      value={value}
      onChange={({ currentTarget }) => onPick(currentTarget.value)}
    >
      <option value="">{none}</option>
      {!known && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}

import { useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** The page's one primary action. */
  readonly primary?: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a table in a file. */
export function FileButton({ label, primary = false, onFile }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        class="unseen"
        type="file"
        tabIndex={-1}
        accept=".csv,.xlsx,.txt"
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <button type="button" class={primary ? 'primary' : undefined} onClick={() => field.current?.click()}>
        {label}
      </button>
    </>
  );
}

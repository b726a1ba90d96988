import { useRef } from 'preact/hooks';
import { useSay } from '../../controls/language.tsx';
import { useCapture } from './CaptureProvider.tsx';

/** Lets the user choose a capture to be replayed. */
export function OpenCapture() {
  const { say } = useSay();
  const open = useCapture();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".har,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) open(file, file.name);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <button type="button" title={say('capture.chooseSays')} onClick={() => input.current?.click()}>
        {say('capture.choose')}
      </button>
    </>
  );
}

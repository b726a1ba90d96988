import { useEffect, useRef, useState } from 'preact/hooks';

/** A dialog takes its own files, and so does what says so. */
const isTaken = ({ target }: DragEvent): boolean =>
  target instanceof Element && target.closest('dialog, [data-drop]') !== null;

/** Calls back with a file that is dropped anywhere on the page; answers whether one is being held over it. */
export function useDrop(dropped: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(dropped);
  latest.current = dropped;
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    document.addEventListener(
      'dragover',
      (event) => {
        if (!hasFile(event)) return;
        event.preventDefault(); // else the browser would open the file
        setOver(!isTaken(event));
      },
      { signal },
    );
    document.addEventListener(
      'dragleave',
      ({ relatedTarget }) => {
        if (relatedTarget === null) setOver(false);
      },
      { signal },
    );
    document.addEventListener(
      'drop',
      (event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file && !isTaken(event)) latest.current(file);
      },
      { signal },
    );
    return () => gone.abort();
  }, []);
  return over;
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useSay } from '../../controls/language.tsx';
import { useCapture } from '../raw/CaptureProvider.tsx';

interface Props {
  readonly onOpen: (file: File) => void;
  readonly children: ComponentChildren;
}

const isRecording = ({ type }: File): boolean => /^(?:video|audio)\//.test(type);

/** A part of the page that a recording may be dropped on; any other file goes where it would go elsewhere. */
export function ReplayDrop({ onOpen, children }: Props) {
  const { say } = useSay();
  const capture = useCapture();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    const [file] = event.dataTransfer?.files ?? [];
    setOver(false);
    if (!file) return;
    event.preventDefault();
    if (isRecording(file)) onOpen(file);
    else capture(file, file.name);
  };
  return (
    <div
      class="replay-drop"
      data-drop=""
      data-over={over ? say('replay.dropHere') : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(event.dataTransfer?.types.includes('Files') ?? false);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  );
}

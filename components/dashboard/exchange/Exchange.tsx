import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import type { Exportable } from './choice.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';

interface Props {
  readonly data: DashboardData;
  /** What may be exported; nothing where there is none. */
  readonly views: readonly Exportable[];
  /** Whether archives may be brought in here, too. */
  readonly imports?: true;
  /** What else can be handed over at once, given what closes the dialog. */
  readonly renderQuick?: (close: () => void) => ComponentChildren;
  /** Whether going out is what the page is for. */
  readonly primary?: true;
}

/** The ways out and in: a button each, which opens a dialog. */
export function Exchange({ data, views, imports, renderQuick, primary }: Props) {
  const { say } = useSay();
  const [open, setOpen] = useState<'export' | 'import' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      {imports && (
        <button type="button" onClick={() => setOpen('import')}>
          {say('exchange.import')}
        </button>
      )}
      {views.length > 0 && (
        <button
          type="button"
          class={primary ? 'export-open primary' : 'export-open'}
          onClick={() => setOpen('export')}
        >
          <Icon glyph="download" /> {say('exchange.export')}
        </button>
      )}
      {open === 'export' && (
        <ExportDialog data={data} views={views} onClose={close}>
          {renderQuick?.(close)}
        </ExportDialog>
      )}
      {open === 'import' && <ImportDialog data={data} onClose={close} />}
    </>
  );
}

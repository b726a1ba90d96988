import { useState } from 'preact/hooks';
import { clipboardTable } from '../../utils/exchange/clipboard.ts';
import { cellsOf } from './cells.ts';
import { Icon } from './Icon.tsx';
import { useSay } from './language.tsx';

interface Props {
  /** What the table is called. */
  readonly name: string;
  /** All of its rows, the headings first; without them, those of the table in the same part of the page. */
  readonly cells?: () => readonly (readonly string[])[];
}

/** Copies a table, to be pasted into a spreadsheet as cells. */
export function CopyTable({ name, cells }: Props) {
  const { say } = useSay();
  const [said, setSaid] = useState('');
  const copy = async (button: Element): Promise<string> => {
    const table = button.closest('section, details')?.querySelector('table');
    const rows = cells?.() ?? (table ? cellsOf(table) : []);
    const { text, html } = clipboardTable(rows);
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
    return say('report.tableCopied', { count: Math.max(0, rows.length - 1) });
  };
  return (
    <span class="copy-table">
      <button
        type="button"
        aria-label={say('report.copyTableNamed', { name })}
        onClick={({ currentTarget }) => {
          copy(currentTarget).then(setSaid, (error: unknown) =>
            setSaid(say('dashboard.actionFailed', { reason: String(error) })),
          );
        }}
      >
        <Icon glyph="copy" /> {say('report.copyTable')}
      </button>{' '}
      <output class="quiet">{said}</output>
    </span>
  );
}

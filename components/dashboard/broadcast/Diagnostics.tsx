import type { Diagnostics as Counts } from '../../../utils/messages/messages.ts';
import { textOf, UNKNOWN, writeAmount } from '../../../utils/settings/numbers.ts';
import { writeTime, writeWindow } from '../../../utils/settings/times.ts';
import type { RecorderRow } from '../../../utils/store/schema.ts';
import { useSay } from '../../controls/language.tsx';

const COUNTS = ['frames', 'understood', 'broken', 'dropped', 'foreign'] as const satisfies (keyof Counts)[];

/** What each recorder of the broadcast made of its traffic. */
export function Diagnostics({ recorders }: { readonly recorders: readonly RecorderRow[] }) {
  const { say, language } = useSay();
  const write = (value: number): string =>
    textOf(writeAmount(value, 'count', { language, currency: 'XXX', short: false }));
  const methods = methodsOf(recorders);
  return (
    <details class="sheet diagnostics">
      <summary>{say('dashboard.diagnostics')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('dashboard.recorder')}</th>
            <th scope="col">{say('dashboard.openedAt')}</th>
            <th scope="col">{say('dashboard.heard')}</th>
            {COUNTS.map((count) => (
              <th key={count} scope="col" class="number">
                {say(`dashboard.${count}`)}
              </th>
            ))}
            <th scope="col" class="number">
              {say('dashboard.unknownMessages')}
            </th>
          </tr>
        </thead>
        <tbody>
          {recorders.map(({ id, page, openedAt, from, until, diagnostics }) => (
            <tr key={id}>
              <th scope="row">{say(`common.${page}`)}</th>
              <td>{writeTime(openedAt, 'dateTimeExact', language)}</td>
              <td>{from === null || until === null ? UNKNOWN : writeWindow(from, until, language)}</td>
              {COUNTS.map((count) => (
                <td key={count} class="number">
                  {write(diagnostics[count])}
                </td>
              ))}
              <td class="number">{write(Object.values(diagnostics.unknown).reduce((a, b) => a + b, 0))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {methods.length > 0 && (
        <>
          <h3>{say('dashboard.unknownMethods')}</h3>
          <ul class="methods">
            {methods.map(([method, count]) => (
              <li key={method}>{say('dashboard.methodCount', { method, count: write(count) })}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

/** Methods that no recorder could read, the most frequent first. */
function methodsOf(recorders: readonly RecorderRow[]): [method: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { diagnostics } of recorders)
    for (const [method, count] of Object.entries(diagnostics.unknown))
      counts.set(method, (counts.get(method) ?? 0) + count);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

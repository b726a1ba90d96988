// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import { hrefOf } from '../../../../utils/messages/routes.ts';
import type { MarkRow, RecorderRow } from '../../../../utils/store/schema.ts';
import { after, type MarkId, minutes, type RecorderId } from '../../../../utils/units.ts';
import { broadcastOf, minuteOf, START } from '../../exchange/broadcast.ts';
import { NOTHING_DIAGNOSED } from '../../store/builders.ts';
import { fakeData } from './fakeData.ts';

const row = (over: Partial<MarkRow> = {}): MarkRow => ({
  id: 'one' as MarkId,
  recorder: 'ann' as RecorderId,
  at: after(START, minutes(2)),
  until: null,
  kind: 'price',
  text: '99 yuan',
  deleted: false,
  editedAt: START,
  ...over,
});

const RECORDER = { id: 'ann', page: 'room', arrival: START, diagnostics: NOTHING_DIAGNOSED } as RecorderRow;
const gap = { from: after(START, minutes(1)), until: after(START, minutes(2)), length: minutes(1) };

vi.mock('../../../../components/charts/Timeline.tsx', () => ({ Timeline: () => null }));
afterEach(cleanup);

async function open(marks: readonly MarkRow[]) {
  const detail = broadcastOf(
    [minuteOf(0), minuteOf(1), minuteOf(2)],
    {},
    {
      marks,
      gaps: [gap],
      recorders: [RECORDER],
    },
  );
  sessionStorage.setItem('unfolded:marks', 'true');
  location.hash = hrefOf({ page: 'broadcast', key: detail.key });
  const { data } = fakeData([detail]);
  render(<Dashboard data={data} />);
  return within(await screen.findByRole('region', { name: 'Marks' }));
}

describe('the marks of a broadcast', () => {
  test('stand in the order of time among what the traffic tells, which cannot be changed', async () => {
    const list = await open([row()]);
    const lines = list.getAllByRole('listitem').map((line) => line.textContent ?? '');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('Not heard');
    expect(lines[1]).toContain('Price shown99 yuan');
    expect(lines[2]).toContain('End');
    expect(list.getAllByRole('button', { name: /^Delete/ })).toHaveLength(1);
  });

  test('can be narrowed to the user’s own, or to a kind', async () => {
    const list = await open([row()]);
    fireEvent.change(list.getByLabelText('Show'), { target: { value: 'own' } });
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    fireEvent.change(list.getByLabelText('Show'), { target: { value: 'gap' } });
    expect(list.getByRole('listitem').textContent).toContain('Not heard');
  });

  test('are added, changed and deleted, each of which can be undone', async () => {
    const list = await open([]);
    fireEvent.click(list.getByRole('button', { name: 'Add a mark' }));
    fireEvent.change(list.getByLabelText('Kind'), { target: { value: 'host' } });
    fireEvent.input(list.getByLabelText('Name of the host who comes on'), { target: { value: 'Amy' } });
    fireEvent.click(list.getByRole('button', { name: 'Save' }));
    await list.findByText('Amy');

    fireEvent.click(list.getByRole('button', { name: /^Edit Host change/ }));
    fireEvent.input(list.getByLabelText('Name of the host who comes on'), { target: { value: 'Bea' } });
    fireEvent.click(list.getByRole('button', { name: 'Save' }));
    await list.findByText('Bea');

    fireEvent.click(list.getByRole('button', { name: /^Delete Host change/ }));
    await vi.waitFor(() => expect(list.queryByText('Bea')).toBeNull());
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await list.findByText('Bea')).toBeTruthy();
  });

  test('are left as they were by Escape, and the focus goes back', async () => {
    const list = await open([row()]);
    const edit = list.getByRole('button', { name: /^Edit Price shown/ });
    edit.focus();
    fireEvent.click(edit);
    const text = list.getByLabelText('A few words (optional)');
    text.focus();
    fireEvent.input(text, { target: { value: 'half a thought' } });
    fireEvent.keyDown(text, { key: 'Escape', isComposing: true });
    expect(text.isConnected).toBe(true);
    fireEvent.keyDown(text, { key: 'Escape' });
    expect(text.isConnected).toBe(false);
    expect(document.activeElement).toBe(edit);
    expect(list.getByText('99 yuan')).toBeTruthy();
  });

  test('unfold to the ten minutes before against the ten after', async () => {
    const list = await open([row()]);
    const unfold = list.getByRole('button', { name: /^Before and after Price shown/ });
    fireEvent.click(unfold);
    expect(await list.findByText('10 minutes before')).toBeTruthy();
    expect(list.getAllByRole('rowheader')).toHaveLength(7);
    expect(unfold.getAttribute('aria-expanded')).toBe('true');
  });
});

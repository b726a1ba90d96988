// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Picker } from '../../../../components/picker/Picker.tsx';

afterEach(cleanup);

test('the figure that is pointed at is framed where it stands', () => {
  const at = { text: '88', box: { left: 40, top: 20, width: 60, height: 30 } };
  const { container } = render(
    <Picker
      step={{ step: 'point', at, told: '' }}
      empty={false}
      onName={() => {}}
      onPoint={() => {}}
      onLeave={() => {}}
    />,
  );
  const { style } = container.querySelector<HTMLElement>('.picker-frame') ?? expect.unreachable();
  expect([style.left, style.top, style.width, style.height]).toEqual(['36px', '16px', '68px', '38px']);
});

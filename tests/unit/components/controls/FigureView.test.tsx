// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AmountsHidden } from '../../../../components/controls/amounts.tsx';
import { DefinitionsProvider } from '../../../../components/controls/definitions.tsx';
import { FigureView } from '../../../../components/controls/FigureView.tsx';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import type { Language } from '../../../../utils/settings/language.ts';
import type { Known } from '../../../../utils/metrics/figure.ts';
import { completeDocument } from '../browser.ts';
import { DOUYIN, known } from '../figures.ts';

const rate = known(0.0977, {
  high: null,
  coverage: 0.934,
  numerator: 2890,
  denominator: 29_580,
});

function show(of: Known, language: Language = 'zh', shape: 'tile' | 'row' | 'cell' = 'tile') {
  render(
    <LanguageProvider language={language}>
      <FigureView
        id="interactionRate"
        known={of}
        platform={DOUYIN}
        reported={known(0.081, { basis: 'reported' }).figure}
        shape={shape}
      />
      <button type="button">elsewhere</button>
    </LanguageProvider>,
  );
  return screen.getByRole('button', { name: language === 'zh' ? /互动率/ : /Interaction rate/ });
}

beforeEach(completeDocument);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a figure', () => {
  it('reads as its name, value, how it is known and how much was heard', () => {
    expect(show(rate).textContent).toMatch(/互动率 ≥ 9\.7% ●实测.*覆盖 93\.4%/);
  });

  it('says nothing of coverage when everything was heard', () => {
    expect(show(known(0.05)).textContent).not.toContain('覆盖');
  });

  it('is exact in a table, short on a tile', () => {
    expect(show(rate, 'en', 'cell').textContent).toContain('≥ 9.77%');
  });

  it('that is unknown shows a dash and why, never 0', () => {
    const { textContent } = show({ unknown: 'needsConsole' });
    expect(textContent).toContain('–');
    expect(textContent).toContain('需打开主播后台');
    expect(textContent).not.toContain('0');
  });
});

describe('the card of a figure', () => {
  const card = () => screen.queryByRole('tooltip', { hidden: true });

  it('opens on keyboard focus, describes the figure, and closes when the focus leaves', () => {
    const face = show(rate);
    expect(card()).toBeNull();
    void act(() => face.focus());
    expect(card()?.textContent).toContain('互动人数 ÷ 观看人数');
    expect(card()?.textContent).toContain('2,890 ÷ 29,580');
    expect(card()?.textContent).toContain('平台显示8.1%');
    expect(face.getAttribute('aria-describedby')).toBe(card()?.id);
    void act(() => screen.getByText('elsewhere').focus());
    expect(card()).toBeNull();
  });

  it('is told in the language of its surroundings', () => {
    void act(() => show(rate, 'en').focus());
    expect(card()?.textContent).toContain('The platform says8.1%');
  });

  it('opens under a pointer that stays, and remains while the pointer is on the card', () => {
    vi.useFakeTimers();
    const area = show(rate).parentElement as HTMLElement;
    fireEvent.pointerEnter(area, { pointerType: 'mouse' });
    expect(card()).toBeNull();
    void act(() => void vi.runAllTimers());
    expect(card()).not.toBeNull();
    expect(area.contains(card())).toBe(true);
    fireEvent.pointerLeave(area);
    void act(() => void vi.runAllTimers());
    expect(card()).toBeNull();
  });

  it('opens and closes by tap', () => {
    const face = show(rate);
    vi.mocked(HTMLElement.prototype.matches).mockReturnValue(false);
    fireEvent.click(face);
    expect(card()).not.toBeNull();
    fireEvent.click(face);
    expect(card()).toBeNull();
  });

  it('closes on Escape, and only then keeps the key from what is around it', () => {
    const face = show(rate);
    const around = vi.fn<() => void>();
    document.body.addEventListener('keydown', around, { once: true });
    void act(() => face.focus());
    fireEvent.keyDown(face, { key: 'Escape' });
    expect(card()).toBeNull();
    expect(around).not.toHaveBeenCalled();
    fireEvent.keyDown(face, { key: 'Escape' });
    expect(around).toHaveBeenCalledOnce();
  });

  it('of a rate of amounts that are hidden does not tell them', () => {
    const roi = (hidden: boolean): HTMLElement => {
      render(
        <AmountsHidden value={hidden}>
          <FigureView
            id="roi"
            known={known(3, { numerator: 765_400, denominator: 255_100 })}
            platform={DOUYIN}
          />
        </AmountsHidden>,
      );
      return screen.getByRole('button', { name: /ROI/ });
    };
    void act(() => roi(false).focus());
    expect(card()?.textContent).toContain('7,654');
    cleanup();
    void act(() => roi(true).focus());
    expect(card()?.textContent).toContain('•••');
    expect(card()?.textContent).not.toMatch(/7,654|2,551/);
  });

  it('of a figure that needs the console says so and leads there', () => {
    void act(() => show({ unknown: 'needsConsole' }).focus());
    expect(card()?.textContent).toContain('打开主播后台');
    expect(card()?.querySelector('a')?.href).toBe(DOUYIN.consoleUrl);
  });

  it('leads to its definition, and sets the figure beside itself by other definitions', () => {
    const onDefinition = vi.fn<(id: string) => void>();
    render(
      <LanguageProvider language="en">
        <DefinitionsProvider set="roomtally" onDefinition={onDefinition}>
          <FigureView
            id="commentRate"
            known={known(0.06)}
            alternatives={[{ set: 'weixin', known: known(0.07) }]}
            platform={DOUYIN}
          />
        </DefinitionsProvider>
      </LanguageProvider>,
    );
    void act(() => screen.getByRole('button', { name: /Comment rate/ }).focus());
    expect(card()?.textContent).toContain('Weixin Channels700‱');
    fireEvent.click(screen.getByRole('button', { name: 'See the definition', hidden: true }));
    expect(onDefinition).toHaveBeenCalledWith('commentRate');
  });

  it('works in a closed shadow root', () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    const inside = root.appendChild(document.createElement('div'));
    render(<FigureView id="comments" known={known(12)} platform={DOUYIN} />, { container: inside });
    void act(() => inside.querySelector('button')?.focus());
    expect(inside.querySelector('[role=tooltip]')?.hasAttribute('data-shown')).toBe(true);
    expect(document.body.textContent).not.toContain('评论');
  });
});

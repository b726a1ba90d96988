import { useEffect, useRef } from 'preact/hooks';
import { type Quantity, quantitiesFor } from '../../utils/bound/quantities.ts';
import type { Written } from '../../utils/bound/written.ts';
import { useSay } from '../controls/language.tsx';

/** Where a figure stands in the window. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** A figure that may be pointed at. */
export interface Candidate {
  readonly text: string;
  readonly box: Box;
}

export type Step =
  /** What is told: which figure it is, found by keyboard, or why there is none that can be read. */
  | { readonly step: 'point'; readonly at: Candidate | null; readonly told: string }
  | { readonly step: 'name'; readonly at: Candidate; readonly written: Written }
  | { readonly step: 'saved'; readonly quantity: Quantity };

interface Props {
  readonly step: Step;
  /** There is nothing to point at. */
  readonly empty: boolean;
  readonly onName: (quantity: Quantity) => void;
  readonly onPoint: () => void;
  readonly onLeave: () => void;
}

/** Points at a figure, asks what it is, and says what comes next. */
export function Picker(props: Props) {
  const { step } = props;
  return (
    <>
      {step.step !== 'saved' && step.at && <Frame box={step.at.box} />}
      {step.step === 'point' && <Point {...props} told={step.told} />}
      {step.step === 'name' && <Name {...props} at={step.at} written={step.written} />}
      {step.step === 'saved' && <Saved {...props} quantity={step.quantity} />}
    </>
  );
}

const MARGIN = 4;
const Frame = ({ box: { left, top, width, height } }: { readonly box: Box }) => (
  <div
    class="picker-frame"
    style={{
      left: `${left - MARGIN}px`,
      top: `${top - MARGIN}px`,
      width: `${width + 2 * MARGIN}px`,
      height: `${height + 2 * MARGIN}px`,
    }}
  />
);

function Point({ told, empty, onLeave }: Props & { readonly told: string }) {
  const { say } = useSay();
  return (
    <section class="picker" aria-label={say('common.product')}>
      <div class="picker-words">
        <p class="picker-title">{say(empty ? 'bound.noFigures' : 'bound.point')}</p>
        {!empty && <p>{say('bound.pointKeys')}</p>}
        <output class="picker-place">{told}</output>
      </div>
      <button type="button" onClick={onLeave}>
        {say('bound.leave')}
      </button>
    </section>
  );
}

type NameProps = Props & { readonly at: Candidate; readonly written: Written };

function Name({ at, written, onName, onPoint, onLeave }: NameProps) {
  const { say } = useSay();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const save = (event: Event): void => {
    event.preventDefault();
    const chosen = form.current?.querySelector<HTMLInputElement>('input:checked')?.value;
    const quantity = quantitiesFor(written.kind).find((id) => id === chosen);
    if (quantity) onName(quantity);
  };
  return (
    <form ref={form} class="picker picker-tall" aria-label={say('common.product')} onSubmit={save}>
      <fieldset>
        <legend class="picker-title">{say('bound.what', { text: at.text })}</legend>
        <p>{say('bound.whatSays')}</p>
        <div class="picker-choices">
          {quantitiesFor(written.kind).map((id, index) => (
            <label key={id} title={say(`says.roomtally:${id}`)}>
              <input type="radio" name="quantity" value={id} defaultChecked={index === 0} />
              {say(`metrics.${id}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="picker-buttons">
        <button type="submit" class="picker-first">
          {say('bound.save')}
        </button>
        <button type="button" onClick={onPoint}>
          {say('bound.again')}
        </button>
        <button type="button" onClick={onLeave}>
          {say('bound.leave')}
        </button>
      </div>
    </form>
  );
}

function Saved({ quantity, onPoint, onLeave }: Props & { readonly quantity: Quantity }) {
  const { say } = useSay();
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  return (
    <section class="picker" aria-label={say('common.product')}>
      <div class="picker-words">
        <output class="picker-title">{say('bound.saved', { name: say(`metrics.${quantity}`) })}</output>
        <p>{say('bound.savedSays')}</p>
      </div>
      <div class="picker-buttons">
        <button type="button" onClick={onPoint}>
          {say('bound.another')}
        </button>
        <button type="button" ref={done} class="picker-first" onClick={onLeave}>
          {say('bound.done')}
        </button>
      </div>
    </section>
  );
}

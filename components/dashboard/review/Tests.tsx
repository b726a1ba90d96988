import { useId } from 'preact/hooks';
import { FEWEST_VARIANTS, type Tested, testsOf } from '../../../utils/metrics/review/variants.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { useSay } from '../../controls/language.tsx';

/** What the tags say was tested, and where more variants are due. */
export function Tests({ views }: { readonly views: readonly Listed[] }) {
  const { say } = useSay();
  const title = useId();
  const tests = testsOf(views);
  const told = ({ kind, variants }: Tested): string => {
    const named = variants
      .map(({ variant, count }) => say('review.variant', { variant, count }))
      .join(say('review.separator'));
    const { length: count } = variants;
    const more = FEWEST_VARIANTS - count;
    return more > 0
      ? say('review.tooFewVariants', { kind, count, variants: named, more, fewest: FEWEST_VARIANTS })
      : say('review.variants', { kind, count, variants: named });
  };
  return (
    <section class="sheet" aria-labelledby={title}>
      <h2 id={title}>{say('review.tests')}</h2>
      <p class="quiet">{say('review.testsSay', { fewest: FEWEST_VARIANTS })}</p>
      {tests.length === 0 && <p>{say('review.testsNone')}</p>}
      {tests.map((test) => (
        <p key={test.kind}>{told(test)}</p>
      ))}
    </section>
  );
}

import { useState } from 'preact/hooks';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { Reading } from '../Reading.tsx';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';
import { writeSize } from '../../controls/size.ts';

/** How much room there is, and whether the browser may clear it. */
export function SpaceSheet({ data }: { readonly data: DashboardData }) {
  const { say, language } = useSay();
  const { run, show } = useToast();
  const [promised, setPromised] = useState(false);
  const ask = async (): Promise<void> => {
    const lasting = await data.makeLasting();
    setPromised(lasting);
    if (!lasting) show({ text: say('yours.refused') });
  };
  return (
    <section class="sheet yours" aria-labelledby="yours-space">
      <h2 id="yours-space">{say('yours.space')}</h2>
      <Reading of={useSource(data.space)}>
        {({ used, quota, lasting }) => (
          <>
            <p>
              {used === null || quota === null
                ? say('yours.spaceUnknown')
                : say('yours.spaceUsed', {
                    used: writeSize(used, language),
                    quota: writeSize(quota, language),
                  })}
            </p>
            <p>{say(lasting || promised ? 'yours.lasting' : 'yours.notLasting')}</p>
            {!lasting && !promised && (
              <button type="button" onClick={() => run(ask)}>
                {say('yours.makeLasting')}
              </button>
            )}
          </>
        )}
      </Reading>
    </section>
  );
}

import { useState } from 'preact/hooks';
import type { Listed } from '../../../utils/metrics/view.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { Exchange } from '../exchange/Exchange.tsx';
import { useToast } from '../toast.tsx';
import { toEach } from './several.ts';
import { TagSeveral } from './TagSeveral.tsx';

interface Props {
  readonly data: DashboardData;
  /** In the list's order; at least one. */
  readonly views: readonly Listed[];
  readonly onClear: () => void;
}

/** What can be done with the selected broadcasts. All but the exporting can be taken back. */
export function Selected({ data, views, onClear }: Props) {
  const { say } = useSay();
  const { show, run } = useToast();
  const [busy, setBusy] = useState(false);
  const count = views.length;
  const doTo = (
    text: string,
    act: (view: Listed) => Promise<() => Promise<void>>,
    then: () => void = () => {},
  ): void =>
    run(async () => {
      setBusy(true);
      try {
        show({ text, undo: await toEach(views, act) });
        then();
      } finally {
        setBusy(false);
      }
    });
  return (
    <section class="selected" aria-label={say('list.selectedActions')}>
      <output>{say('list.selected', { count })}</output>
      {count > 1 && <a href={comparing(views)}>{say('list.compare')}</a>}
      <fieldset disabled={busy}>
        <TagSeveral
          views={views}
          used={data.tags}
          onTag={(tag, on) =>
            doTo(say(on ? 'list.tagged' : 'list.untagged', { count, tag }), ({ key }) =>
              data.tag(key, (tags) => (on ? [...tags, tag] : tags.filter((other) => other !== tag))),
            )
          }
        />
        <Exchange data={data} views={views} />
        <button
          type="button"
          onClick={() =>
            doTo(say('list.keptSeveral', { count }), async ({ key, kept }) => {
              await data.keep(key, true);
              return () => data.keep(key, kept);
            })
          }
        >
          {say('dashboard.keep')}
        </button>
        <button
          type="button"
          class="danger"
          onClick={() => doTo(say('list.removed', { count }), ({ key }) => data.remove(key), onClear)}
        >
          {say('dashboard.remove')}
        </button>
        <button type="button" onClick={onClear}>
          {say('list.clearSelection')}
        </button>
      </fieldset>
    </section>
  );
}

/** The page that sets broadcasts side by side, oldest first. */
const comparing = (views: readonly Listed[]): string =>
  `#/compare/${views
    .toSorted((a, b) => a.from - b.from)
    .map(({ key }) => encodeURIComponent(key))
    .join(',')}`;

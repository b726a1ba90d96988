import type { Diagnostics } from '../../utils/messages/messages.ts';
import type { Health } from '../../utils/metrics/health/health.ts';
import type { Missing } from '../../utils/metrics/health/missing.ts';
import type { Kind } from '../../utils/metrics/health/sent.ts';
import { UNKNOWN } from '../../utils/settings/numbers.ts';
import { writeTime } from '../../utils/settings/times.ts';
import { kindIn } from '../../utils/settings/words/kinds.ts';
import type { Moment } from '../../utils/units.ts';
import { useSay } from '../controls/language.tsx';

/** Methods that are told by name: the page of platforms has more of them. */
const TOP = 4;

/** What is behind how well a broadcast is understood. */
export interface Facts {
  /** When something of it was understood last; null while nothing was. */
  readonly last: Moment | null;
  /** Methods that are not read, the most frequent first. */
  readonly unknown: readonly (readonly [method: string, count: number])[];
  /** Where nothing is understood: what usually comes, since when it does not, and the extension's version. */
  readonly lost: {
    readonly kinds: readonly Kind[];
    readonly since: Moment | null;
    readonly version: string | null;
  } | null;
}

interface Props {
  readonly health: Health;
  readonly missing: readonly Missing[];
  readonly diagnostics: Pick<Diagnostics, 'frames' | 'understood'>;
  readonly facts: Facts;
}

/** Frames, the last word heard, what is not read and what is missing since when: unfolded where something is wrong. */
export function HealthFacts({ health, missing, diagnostics, facts }: Props) {
  const { say, language } = useSay();
  const { last, unknown, lost } = facts;
  const { frames, understood } = diagnostics;
  const count = (value: number): string => value.toLocaleString(language);
  const isMissing = (what: string, since: Moment | null, version: string | null): string => {
    if (since === null) return what;
    const time = writeTime(since, 'dateTime', language);
    const told =
      version === null
        ? say('health.missing', { since: time })
        : say('health.missingVersion', { since: time, version });
    return say('health.kindMissing', { kind: what, missing: told });
  };
  const kinds = (all: readonly Kind[]): string =>
    all.map((kind) => kindIn(language, kind)).join(say('dashboard.separator'));
  return (
    <details class="recording-facts" open={health === 'lost' || health === 'partly'}>
      <summary>{say('health.facts')}</summary>
      <dl>
        <dt>{say('health.frames')}</dt>
        <dd>{say('popup.diagnostics', { frames: count(frames), understood: count(understood) })}</dd>
        <dt>{say('health.last')}</dt>
        <dd>{last === null ? UNKNOWN : writeTime(last, 'timeExact', language)}</dd>
        <dt>{say('health.unknown')}</dt>
        <dd>
          {unknown.length === 0
            ? say('health.noUnknown')
            : unknown
                .slice(0, TOP)
                .map(([method, times]) => say('health.methodCount', { method, count: count(times) }))
                .join(say('dashboard.separator'))}
          {unknown.length > TOP && ` ${say('health.more', { count: count(unknown.length) })}`}
        </dd>
        <dt>{say('health.missingHere')}</dt>
        {lost && <dd>{isMissing(kinds(lost.kinds), lost.since, lost.version)}</dd>}
        {!lost && missing.length === 0 && <dd>{say('health.noUnknown')}</dd>}
        {!lost &&
          missing.map(({ kind, since, sinceVersion }) => (
            <dd key={kind}>{isMissing(kinds([kind]), since, sinceVersion)}</dd>
          ))}
      </dl>
    </details>
  );
}

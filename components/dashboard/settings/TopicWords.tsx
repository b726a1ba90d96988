import { TOPICS, type Topic } from '../../../utils/events/topics.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { topicWordsOf } from '../../../utils/settings/topics.ts';
import { useSay } from '../../controls/language.tsx';
import type { Change } from './change.ts';
import { Section } from './Section.tsx';

interface Props {
  readonly settings: Settings;
  readonly change: Change;
}

/** Words as typed, between commas of either width or on lines of their own. */
const wordsIn = (typed: string): string[] =>
  typed
    .split(/[,，、\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The words by which comments are told to be about something. */
export function TopicWords({ settings, change }: Props) {
  const { say } = useSay();
  const words = topicWordsOf(settings);
  const set = (topic: Topic, typed: string): void =>
    change((now) => ({ ...now, topics: { ...topicWordsOf(now), [topic]: wordsIn(typed) } }));
  return (
    <Section
      title={say('topics.settings')}
      says={say('topics.settingsSay')}
      reset={{ settings, change, of: ['topics'] }}
    >
      <div class="topic-words">
        {TOPICS.map((topic) => (
          <label key={topic}>
            <span>{say(`topics.${topic}`)}</span>
            <textarea
              rows={2}
              value={words[topic].join(', ')}
              onChange={({ currentTarget }) => set(topic, currentTarget.value)}
            />
          </label>
        ))}
      </div>
    </Section>
  );
}

import type { Language } from '../../../utils/settings/language.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { useSay } from '../../controls/language.tsx';
import { Section } from './Section.tsx';
import type { Change } from './change.ts';

/** Each language is named in itself, so that whoever cannot read the page finds the way back. */
const NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };
const CHOICES = [null, 'zh', 'en'] as const satisfies (Language | null)[];

interface Props {
  readonly settings: Settings;
  readonly change: Change;
}

export function LanguageChoice({ settings, change }: Props) {
  const { say } = useSay();
  return (
    <Section
      title={say('dashboard.language')}
      says={say('dashboard.languageSays')}
      reset={{ settings, change, of: ['language'] }}
    >
      <fieldset class="choices">
        <legend class="unseen">{say('dashboard.language')}</legend>
        {CHOICES.map((language) => (
          <label key={language} lang={language ?? undefined}>
            <input
              type="radio"
              name="language"
              checked={settings.language === language}
              onChange={() => change((now) => ({ ...now, language }))}
            />{' '}
            {language ? NAMES[language] : say('dashboard.followBrowser')}
          </label>
        ))}
      </fieldset>
    </Section>
  );
}

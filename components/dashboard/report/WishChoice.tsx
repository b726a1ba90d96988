import type { Wish } from '../../../utils/exchange/report/wish.ts';
import { LANGUAGES } from '../../../utils/settings/language.ts';
import { useSay } from '../../controls/language.tsx';

interface Props {
  readonly wish: Wish;
  readonly setWish: (wish: Wish) => void;
}

/** Languages are called by their own names. */
const NAMES = { zh: '中文', en: 'English' } as const;

/** In which language a report is, and what it leaves out. */
export function WishChoice({ wish, setWish }: Props) {
  const { say } = useSay();
  return (
    <div class="dialog-row">
      <fieldset class="segments">
        <legend class="unseen">{say('report.language')}</legend>
        {LANGUAGES.map((language) => (
          <label key={language}>
            <input
              type="radio"
              name="report-language"
              checked={language === wish.language}
              onChange={() => setWish({ ...wish, language })}
            />
            <span>{NAMES[language]}</span>
          </label>
        ))}
      </fieldset>
      <label>
        <input
          type="checkbox"
          checked={!wish.amounts}
          onChange={({ currentTarget: { checked } }) => setWish({ ...wish, amounts: !checked })}
        />{' '}
        {say('report.hideAmounts')}
      </label>
      <label>
        <input
          type="checkbox"
          checked={wish.suspicious}
          onChange={({ currentTarget: { checked } }) => setWish({ ...wish, suspicious: checked })}
        />{' '}
        {say('report.suspicious')}
      </label>
    </div>
  );
}

import { type Language, LOCALE } from '../../utils/settings/language.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** How large something is, as people read it: "3.2 MB". */
export function writeSize(bytes: number, language: Language): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return (bytes / 1024 ** step).toLocaleString(LOCALE[language], {
    style: 'unit',
    unit: UNITS[step],
    unitDisplay: 'narrow',
    maximumFractionDigits: step === 0 ? 0 : 1,
  });
}

import type { MetricId } from '../../metrics/definitions.ts';
import { NAMES } from '../../metrics/names.ts';
import type { Language } from '../language.ts';

const inLanguage = (language: Language) =>
  Object.fromEntries(Object.entries(NAMES).map(([id, name]) => [id, name[language]])) as Readonly<
    Record<MetricId, string>
  >;

/** Each metric's name. */
export const metrics = { zh: inLanguage('zh'), en: inLanguage('en') };

import { DEFINITIONS, METRIC_IDS, type MetricId } from '../../metrics/definitions.ts';
import type { Language } from '../language.ts';

const inLanguage = (language: Language) =>
  Object.fromEntries(METRIC_IDS.map((id) => [id, DEFINITIONS[id].name[language]])) as Readonly<
    Record<MetricId, string>
  >;

/** Each metric's name. */
export const metrics = { zh: inLanguage('zh'), en: inLanguage('en') };

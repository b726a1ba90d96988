import { DEFINITIONS, METRIC_IDS, type MetricId } from '../../metrics/definitions.ts';
import type { Language } from '../language.ts';

type Names = Readonly<Record<MetricId | `${MetricId}Says`, string>>;

const inLanguage = (language: Language): Names =>
  Object.fromEntries(
    METRIC_IDS.flatMap((id) => [
      [id, DEFINITIONS[id].name[language]],
      [`${id}Says`, DEFINITIONS[id].says[language]],
    ]),
  ) as Names;

/** Each metric's name (`<id>`) and what it counts by which formula (`<id>Says`). */
export const metrics = { zh: inLanguage('zh'), en: inLanguage('en') };

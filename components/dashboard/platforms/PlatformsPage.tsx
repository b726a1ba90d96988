import { reportsOf } from '../../../utils/metrics/health/report.ts';
import { useSay } from '../../controls/language.tsx';
import { useNow } from '../../controls/useNow.ts';
import type { DashboardData } from '../data.ts';
import { PageTitle } from '../PageTitle.tsx';
import { platformOf } from '../platforms.ts';
import { Reading } from '../Reading.tsx';
import { useSource } from '../useSource.ts';
import { PlatformSheet } from './PlatformSheet.tsx';

/** How well each platform that was recorded is understood. */
export function PlatformsPage({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  const now = useNow();
  return (
    <>
      <PageTitle text={say('health.title')} />
      <p class="quiet">{say('health.titleSays')}</p>
      <Reading of={useSource(data.heard)}>
        {(heard) => {
          const reports = reportsOf(heard, (id) => platformOf(data.platforms, id).gives, now);
          if (reports.length === 0) return <p class="empty">{say('health.none')}</p>;
          return (
            <div class="platforms">
              {reports.map((report) => (
                <PlatformSheet
                  key={report.platform}
                  report={report}
                  platform={platformOf(data.platforms, report.platform)}
                  newest={data.newest}
                />
              ))}
            </div>
          );
        }}
      </Reading>
    </>
  );
}

import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { useEffect, useState } from 'preact/hooks';
import '../controls/theme.css';
import '../controls/contrast.css';
import '../controls/figure.css';
import '../controls/card.css';
import '../controls/alert.css';
import '../controls/copy-table.css';
import './dashboard.css';
import './controls.css';
import './frame.css';
import './list/list.css';
import './list/empty.css';
import './list/filters.css';
import './list/selected.css';
import './broadcast/broadcast.css';
import './broadcast/tags.css';
import './broadcast/explained.css';
import './broadcast/marks/marks.css';
import './compare/aligned/aligned.css';
import './compare/compare.css';
import './broadcast/alerts.css';
import './broadcast/unfold.css';
import './broadcast/topics.css';
import '../controls/arrange.css';
import './settings/settings.css';
import './platforms/platforms.css';
import './raw/raw.css';
import './exchange/exchange.css';
import './review/review.css';
import './review/heat.css';
import './warehouse/warehouse.css';
import '../popup/marking.css';
import '../overlay/tiles.css';
import '../overlay/course.css';
import '../overlay/alert.css';
import './products/products.css';
import './live/live.css';
import './replay/replay.css';
import './plan/plan.css';
import './orders/orders.css';
import './report/report.css';
import './print.css';
import './yours/yours.css';
import './welcome/welcome.css';
import type { MetricId } from '../../utils/metrics/definitions.ts';
import { type Language, languageFor, LOCALE } from '../../utils/settings/language.ts';
import { AmountsHidden } from '../controls/amounts.tsx';
import { DefinitionsProvider } from '../controls/definitions.tsx';
import { LanguageProvider } from '../controls/language.tsx';
import { BroadcastPage } from './broadcast/BroadcastPage.tsx';
import { AlignedPage } from './compare/aligned/AlignedPage.tsx';
import { type Comparing, NO_COMPARING } from './compare/choice.ts';
import { Reminders } from './exchange/Reminders.tsx';
import { Copying } from './exchange/Copying.tsx';
import { ComparePage } from './compare/ComparePage.tsx';
import type { DashboardData } from './data.ts';
import { Definitions } from './Definitions.tsx';
import { Header } from './Header.tsx';
import { LivePage } from './live/LivePage.tsx';
import type { Choice } from './list/choice.ts';
import { ListPage } from './list/ListPage.tsx';
import { useChoice } from './list/useChoice.ts';
import { hrefOf, type Route } from '../../utils/messages/routes.ts';
import { ProductPage } from './products/ProductPage.tsx';
import { ProductsPage } from './products/ProductsPage.tsx';
import { OrdersPage } from './orders/OrdersPage.tsx';
import { PlatformsPage } from './platforms/PlatformsPage.tsx';
import { CaptureProvider } from './raw/CaptureProvider.tsx';
import { ReviewPage } from './review/ReviewPage.tsx';
import { useRoute } from './route.ts';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { ToastProvider } from './toast.tsx';
import { useSource } from './useSource.ts';
import { Warehousing } from './warehouse/Warehousing.tsx';
import { WelcomePage } from './welcome/WelcomePage.tsx';
import { YoursPage } from './yours/YoursPage.tsx';

bringPageWords();

/** The dashboard, in the language of the settings or else of the browser. */
export function Dashboard({ data }: { readonly data: DashboardData }) {
  const settings = useSource(data.settings);
  const chosen = settings.state === 'read' ? settings.value.language : null;
  const set = settings.state === 'read' ? settings.value.definitions : 'roomtally';
  // Until it is known whether they may be seen, they may not.
  const hidden = settings.state !== 'read' || settings.value.hideAmounts;
  const language: Language = chosen ?? languageFor(navigator.languages);
  useEffect(() => {
    document.documentElement.lang = LOCALE[language];
  }, [language]);

  useEffect(() => data.seeToEnds(), [data]);

  // Kept here, so that a page is as it was when one comes back to it from a broadcast.
  const route = useRoute();
  const [choice, setChoice] = useChoice();
  const [comparing, setComparing] = useState<Comparing>(NO_COMPARING);
  return (
    <LanguageProvider language={language}>
      <DefinitionsProvider set={set} onDefinition={openDefinition}>
        <AmountsHidden value={hidden}>
          <ToastProvider>
            {settings.state === 'read' && settings.value.copies && (
              <Copying
                data={data}
                keeping={{ ...settings.value.copies, legalDays: settings.value.legalDays }}
              />
            )}
            <Warehousing data={data} />
            <Header page={route.page} data={data} />
            <main class="page">
              {settings.state === 'read' && <Reminders data={data} settings={settings.value} />}
              <CaptureProvider data={data}>
                <Page
                  route={route}
                  data={data}
                  choice={choice}
                  setChoice={setChoice}
                  comparing={comparing}
                  setComparing={setComparing}
                />
              </CaptureProvider>
            </main>
          </ToastProvider>
        </AmountsHidden>
      </DefinitionsProvider>
    </LanguageProvider>
  );
}

const openDefinition = (metric: MetricId): void => {
  location.hash = hrefOf({ page: 'definitions', metric });
};

interface PageProps {
  readonly route: Route;
  readonly data: DashboardData;
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
  readonly comparing: Comparing;
  readonly setComparing: (comparing: Comparing) => void;
}

function Page({ route, data, choice, setChoice, comparing, setComparing }: PageProps) {
  if (route.page === 'broadcast')
    return (
      <BroadcastPage
        key={`${route.key} ${route.at?.from}`}
        data={data}
        broadcast={route.key}
        at={route.at ?? null}
      />
    );
  if (route.page === 'live') return <LivePage data={data} />;
  if (route.page === 'products' && route.product) return <ProductPage data={data} product={route.product} />;
  if (route.page === 'products') return <ProductsPage data={data} />;
  if (route.page === 'list') return <ListPage data={data} choice={choice} setChoice={setChoice} />;
  if (route.page === 'compare' && route.keys) return <AlignedPage data={data} keys={route.keys} />;
  if (route.page === 'compare')
    return <ComparePage data={data} comparing={comparing} setComparing={setComparing} />;
  if (route.page === 'orders') return <OrdersPage data={data} />;
  if (route.page === 'review') return <ReviewPage data={data} asked={route.period} />;
  if (route.page === 'platforms') return <PlatformsPage data={data} />;
  if (route.page === 'definitions') return <Definitions metric={route.metric} />;
  if (route.page === 'data') return <YoursPage data={data} />;
  if (route.page === 'welcome') return <WelcomePage data={data} />;
  return <SettingsPage data={data} />;
}

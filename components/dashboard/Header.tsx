import { AmountsSwitch } from './AmountsSwitch.tsx';
import { Lamp } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import type { DashboardData } from './data.ts';
import { hrefOf, type Route } from '../../utils/messages/routes.ts';

const PAGES = [
  { page: 'list', word: 'dashboard.broadcasts' },
  { page: 'live', word: 'live.title' },
  { page: 'products', word: 'products.title' },
  { page: 'review', word: 'review.title' },
  { page: 'compare', word: 'compare.title' },
  { page: 'orders', word: 'orders.title' },
  { page: 'platforms', word: 'health.title' },
  { page: 'definitions', word: 'dashboard.definitions' },
  { page: 'data', word: 'yours.title' },
  { page: 'settings', word: 'dashboard.settings' },
] as const;

interface Props {
  readonly page: Route['page'];
  readonly data: DashboardData;
}

/** The product's name, the ways to its pages, and what hides amounts from those who look on. */
export function Header({ page, data }: Props) {
  const { say } = useSay();
  return (
    <header class="top">
      <div class="top-inner">
        <a class="top-name" href={hrefOf({ page: 'list' })}>
          <Lamp lit={false} size={20} /> {say('common.product')}
        </a>
        <nav aria-label={say('dashboard.pages')}>
          {PAGES.map((each) => (
            <a
              key={each.page}
              href={hrefOf({ page: each.page })}
              aria-current={each.page === page ? 'page' : undefined}
            >
              {say(each.word)}
            </a>
          ))}
        </nav>
        <AmountsSwitch data={data} />
      </div>
    </header>
  );
}

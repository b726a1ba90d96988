import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Alert, isOfMoney } from '../../utils/alerts/alert.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { writeAlert, writeTry } from '../../utils/settings/alerts.ts';
import { NO_CURRENCY } from '../../utils/settings/currency.ts';
import { languageFor } from '../../utils/settings/language.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { between, minutes, type Moment } from '../../utils/units.ts';
import { platformIn } from '../dashboard/platforms.ts';
import type { Followed } from './follower.ts';

/** What was found longer ago is not news any more. */
const NEWS = minutes(1);

/** An alert of a followed room, and what its notification is called. */
interface News {
  readonly name: string;
  readonly of: Followed;
  readonly alert: Alert;
}

/** What a notification is called that leads to the live page. */
export const ALERT_NAME = 'alert ';

/** The alerts that began a moment ago, were not told yet, and ask for somebody; `until` is when their room was heard last. */
export const newsIn = (followed: readonly Followed[], told: ReadonlySet<string>): News[] =>
  followed.flatMap((of) =>
    of.glance.alerts
      .filter(({ severity, until, from }) => severity !== 'blue' && until === null && isNews(from, of))
      .map((alert) => ({ name: `${ALERT_NAME}${of.key} ${alert.rule} ${alert.from}`, of, alert }))
      .filter(({ name }) => !told.has(name)),
  );

const isNews = (from: Moment, { glance }: Followed): boolean => between(from, glance.until) <= NEWS;

/** Notifies of alerts while rooms are looked at, where the user wants it: what is minimized or behind speaks too. */
export function useAlertNotices(followed: readonly Followed[], settings: Settings): void {
  const told = useRef(new Set<string>());
  useEffect(() => {
    const { notifications } = browser as Partial<typeof browser>;
    if (!settings.notify || !notifications) return;
    for (const { name, of, alert } of newsIn(followed, told.current)) {
      told.current.add(name);
      void notifications.create(name, {
        type: 'basic',
        iconUrl: '/icon/128.png',
        ...wordsOf(of, alert, settings),
      });
    }
  }, [followed, settings]);
}

function wordsOf(
  { recorders }: Followed,
  alert: Alert,
  settings: Settings,
): { title: string; message: string } {
  const language = settings.language ?? languageFor(navigator.languages);
  const [first] = recorders;
  const platform = first && platformIn(PLATFORMS, recorders.find(({ currency }) => currency) ?? first);
  const style = { language, currency: platform?.currency ?? NO_CURRENCY, short: true };
  const room = recorders.find(({ title }) => title)?.title ?? platform?.name[language] ?? '';
  const money = settings.hideAmounts && isOfMoney(alert);
  return {
    title: room,
    message: money ? writeTry(alert, style) : `${writeAlert(alert, style)} ${writeTry(alert, style)}`,
  };
}

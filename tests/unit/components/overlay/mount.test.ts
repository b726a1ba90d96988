// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { showOverlay } from '../../../../components/overlay/mount.tsx';
import type { Watched } from '../../../../utils/recorder/course.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/settings/settings.ts';
import { moment } from '../../../../utils/units.ts';
import { header } from '../../store/builders.ts';
import { DOUYIN, figures, known } from '../figures.ts';

const { badges } = vi.hoisted(() => ({ badges: [] as string[] }));
vi.mock('../../../../utils/messages/send.ts', () => ({
  ask: async (name: string, sent: { readonly text: string }) => {
    if (name === 'badge') badges.push(sent.text);
    return name === 'settings' ? DEFAULT_SETTINGS : new Promise(() => {});
  },
}));
afterEach(() => badges.splice(0));

interface How {
  readonly ended?: boolean;
  readonly lost?: boolean;
  readonly delivery?: Watched['delivery'];
}

const watched = ({ ended = false, lost = false, delivery = 'flowing' }: How): Watched =>
  ({
    platform: DOUYIN,
    delivery,
    recorder: { header: header('ann'), roomTime: moment, isLost: () => lost },
    live: { glance: () => ({ recent: figures({ online: known(3421) }), ended }) },
  }) as unknown as Watched;

test.each<readonly [string, How]>([
  ['the broadcast ended', { ended: true }],
  ['nothing is understood any more', { lost: true }],
  ['the extension was updated or removed', { delivery: 'gone' }],
])('the toolbar’s badge says what is, and nothing once %s', async (_, how) => {
  const show = showOverlay(new AbortController().signal);
  show(watched({}));
  await vi.waitFor(() => expect(badges).toEqual(['3421']));
  show(watched(how));
  expect(badges).toEqual(['3421', '']);
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerAll, ask, Refused } from '../../../utils/messages/send.ts';
import type { RecorderHeader } from '../../../utils/messages/messages.ts';
import { browser } from '../browser.ts';
import { header } from '../store/builders.ts';

type Handlers = Parameters<typeof answerAll>[0];

const JOINED = {
  counting: true,
  viewerKey: { id: 'key', secret: '' },
  elderKey: null,
  resume: null,
  viewers: {},
  keepsRaw: false,
};

/** The background answers with these; whatever else is asked of it is an error. */
function answering(handlers: Partial<Handlers>): void {
  const never = () => Promise.reject(new Error('not asked for'));
  answerAll(
    {
      join: never,
      record: never,
      follow: never,
      usual: never,
      overlay: never,
      badge: never,
      settings: never,
      usualAt: never,
      mark: never,
      keepRaw: never,
      openDashboard: never,
      ...handlers,
    },
    (error) => (error instanceof Error && error.message === 'no space' ? 'full' : 'fault'),
  );
}

/** What a listener answers to a message of a sender; null where none does. */
async function reply(message: unknown, sender: object = { id: browser.runtime.id }): Promise<unknown> {
  let answered: (answer: unknown) => void = () => {};
  const answer = new Promise((resolve) => (answered = resolve));
  const listened: unknown[] = await browser.runtime.onMessage.trigger(message, sender, answered);
  return listened.includes(true) ? answer : null;
}

// The fake browser's own messages come from nobody.
beforeEach(() => {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) => reply(message) as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  browser.runtime.onMessage.removeAllListeners();
});

describe('a question', () => {
  test('is answered by the handler of its name, with what was asked', async () => {
    const asked: RecorderHeader[] = [];
    answering({
      join: (content) => {
        asked.push(content);
        return Promise.resolve(JOINED);
      },
    });
    await expect(ask('join', header('ann'))).resolves.toEqual(JOINED);
    expect(asked).toEqual([header('ann')]);
  });

  test('that failed is refused with the reason', async () => {
    answering({ join: () => Promise.reject(new Error('no space')) });
    await expect(ask('join', header('ann'))).rejects.toMatchObject({ failure: 'full' });
    await expect(ask('join', header('ann'))).rejects.toBeInstanceOf(Refused);
    await expect(ask('openDashboard', { page: 'list' })).rejects.toMatchObject({ failure: 'fault' });
  });

  test('that nobody hears is an error, and not a refusal: it may be asked again', async () => {
    const nobody = ask('join', header('ann'));
    await expect(nobody).rejects.toThrow();
    await expect(nobody).rejects.not.toBeInstanceOf(Refused);
  });
});

describe('what is no question of the extension’s is not answered', () => {
  test.each([{ name: 'shutDown' }, { name: 'toString' }, { name: '__proto__' }, { name: 7 }, {}])(
    '%j',
    async (message) => {
      answering({});
      expect(await reply(message)).toBeNull();
    },
  );

  test('a known question of somebody else', async () => {
    answering({ join: () => Promise.resolve(JOINED) });
    expect(await reply({ name: 'join', content: header('ann') }, { id: 'another extension' })).toBeNull();
    expect(await reply({ name: 'join', content: header('ann') }, {})).toBeNull();
  });
});

test('a handler is told the tab that asks', async () => {
  const tabs: (number | undefined)[] = [];
  answering({
    join: (_, tab) => {
      tabs.push(tab);
      return Promise.resolve(JOINED);
    },
  });
  await reply({ name: 'join', content: header('ann') }, { id: browser.runtime.id, tab: { id: 12 } });
  expect(tabs).toEqual([12]);
});

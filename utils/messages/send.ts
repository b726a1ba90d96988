import { browser } from 'wxt/browser';
import type { Answer, Ask, MessageName, Messages } from './messages.ts';

/** What was asked for could not be done: why, in the words of `Failure`. */
export class Refused extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`The extension could not do it: ${failure}.`);
    this.name = 'Refused';
    this.failure = failure;
  }
}

/**
 * `full`: no space is left on the disk or in the quota; `invalid`: what was sent is not what was asked for,
 * and will not be the next time either; `newer`: a newer version of the extension left the database; `fault`:
 * anything else that went wrong.
 */
export type Failure = 'full' | 'invalid' | 'newer' | 'fault';

type Reply<Name extends MessageName> = { readonly answer: Answer<Name> } | { readonly failure: Failure };
/** Each answers one question; `tab` is the tab it was asked from. */
type Handlers = {
  readonly [Name in MessageName]: (
    ask: Messages[Name]['ask'],
    tab: number | undefined,
  ) => Promise<Messages[Name]['answer']>;
};

/**
 * Asks the background.
 *
 * @throws Refused when it could not do it; the browser's own error when nobody was there to answer (it was
 * stopped half way, or the extension was updated): asking again is safe
 */
export async function ask<Name extends MessageName>(name: Name, content: Ask<Name>): Promise<Answer<Name>> {
  const reply = await browser.runtime.sendMessage<unknown, Reply<Name> | undefined>({ name, content });
  if (!reply) throw new Error('Nobody answered.');
  if ('failure' in reply) throw new Refused(reply.failure);
  return reply.answer;
}

/** Answers what the extension's other parts ask. Must be called as the background starts. */
export function answerAll(handlers: Handlers, failureOf: (error: unknown) => Failure): void {
  const isName = (name: unknown): name is MessageName =>
    typeof name === 'string' && Object.hasOwn(handlers, name);
  browser.runtime.onMessage.addListener(
    (message: unknown, sender, sendResponse: (reply: unknown) => void) => {
      const { name, content } = message as { name?: unknown; content?: unknown };
      if (sender.id !== browser.runtime.id || !isName(name)) return undefined;
      const handle = handlers[name] as (content: unknown, tab: number | undefined) => Promise<unknown>;
      handle(content, sender.tab?.id).then(
        (answer) => sendResponse({ answer }),
        (error: unknown) => sendResponse({ failure: failureOf(error) }),
      );
      return true;
    },
  );
}

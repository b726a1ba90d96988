import * as v from 'valibot';

/**
 * What may be wrong with a capture: too large to read, no JSON, JSON that is no HAR, of no room or console, or
 * nothing in it that its platform's decoder understands.
 */
export type Problem = 'tooLarge' | 'json' | 'har' | 'noRoom' | 'nothing';

/** A capture that cannot be replayed. The message is one line: which file, where in it, what is wrong. */
export class CaptureError extends Error {
  override name = 'CaptureError';
  readonly problem: Problem;
  /** The path to what is wrong, empty for the whole. */
  readonly where: string;

  constructor(problem: Problem, message: string, options?: ErrorOptions & { readonly where?: string }) {
    super(message, options);
    this.problem = problem;
    this.where = options?.where ?? '';
  }
}

const text = v.string('not text');
const number = v.number('not a number');
const date = v.pipe(
  text,
  v.check((value) => !Number.isNaN(Date.parse(value)), 'not a date'),
);
const address = v.pipe(
  text,
  v.check((value) => URL.canParse(value), 'not an address'),
);

const Message = v.object(
  {
    type: text,
    /** Seconds since 1970. */
    time: v.pipe(number, v.minValue(0, 'not a time')),
    opcode: number,
    data: text,
  },
  'not an object',
);

const Content = v.object(
  {
    mimeType: v.nullish(text, ''),
    text: v.nullish(text, ''),
    encoding: v.nullish(text, ''),
  },
  'not an object',
);

const Entry = v.object(
  {
    pageref: v.nullish(text),
    startedDateTime: date,
    request: v.object(
      {
        method: text,
        url: address,
        postData: v.nullish(
          v.object({ mimeType: v.nullish(text, ''), text: v.nullish(text, '') }, 'not an object'),
        ),
      },
      'not an object',
    ),
    response: v.object({ status: number, content: Content }, 'not an object'),
    _resourceType: v.nullish(text),
    _webSocketMessages: v.nullish(v.array(Message, 'not a list')),
  },
  'not an object',
);

const Page = v.object({ id: text, startedDateTime: date, title: v.nullish(text, '') }, 'not an object');

const Har = v.object(
  {
    log: v.object(
      {
        comment: v.nullish(text),
        pages: v.nullish(v.array(Page, 'not a list')),
        entries: v.array(Entry, 'not a list'),
      },
      'not an object',
    ),
  },
  'not an object',
);

export type HarMessage = v.InferOutput<typeof Message>;
export type HarEntry = v.InferOutput<typeof Entry>;
export type HarPage = v.InferOutput<typeof Page>;
/** The fields of a HAR 1.2 file that a replay needs, as DevTools saves them. */
export type Har = v.InferOutput<typeof Har>;

const STEP = /^[A-Za-z_$][\w$]*$/;

/** A path as one writes it: `log.entries[3].request.url`. */
function written(path: readonly unknown[]): string {
  return path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    if (!STEP.test(String(key))) return `${before}[${JSON.stringify(key)}]`;
    return before === '' ? String(key) : `${before}.${String(key)}`;
  }, '');
}

/** Checks what claims to be a HAR; `name` is what its errors call it. Throws a `CaptureError`. */
export function checkHar(value: unknown, name: string): Har {
  const checked = v.safeParse(Har, value, { abortEarly: true });
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  const where = written((issue.path ?? []).map(({ key }) => key));
  const what = issue.input === undefined ? 'missing' : issue.message;
  throw new CaptureError('har', where === '' ? `${name}: ${what}` : `${name}: ${where}: ${what}`, { where });
}

export interface MethodSpec {
  /** A complete sentence in Markdown. */
  readonly meaning: string;
  /** How browsers treat it: `safelisted` needs no entry, `forbidden` can't be sent by a page at all. */
  readonly browser: 'safelisted' | 'listed' | 'forbidden';
  /** Whether a documented endpoint of License Monitor, or its preflight, uses it. */
  readonly used: boolean;
}

const safelisted = 'Browsers let it pass whether it is listed or not';

/** The methods worth explaining; browsers also send others if the list has them in the same case. */
export const methods = {
  GET: {
    meaning: `Reads. ${safelisted}; nearly all endpoints of License Monitor use it.`,
    browser: 'safelisted',
    used: true,
  },
  POST: {
    meaning: `Sends data or runs something. ${safelisted}; \`POST /api/execute\` uses it.`,
    browser: 'safelisted',
    used: true,
  },
  OPTIONS: {
    meaning:
      'The method of the preflight itself. Browsers do not need it in this list; License Monitor’s default contains it, and whether the server needs it to answer preflights is not documented.',
    browser: 'listed',
    used: true,
  },
  HEAD: {
    meaning: `Reads the headers only. ${safelisted}; no documented endpoint of License Monitor uses it.`,
    browser: 'safelisted',
    used: false,
  },
  PUT: {
    meaning: 'Replaces. No documented endpoint of License Monitor uses it.',
    browser: 'listed',
    used: false,
  },
  PATCH: {
    meaning:
      'Changes in part. No documented endpoint of License Monitor uses it. Browsers send it in the case that the page wrote, so `patch` does not match `PATCH`.',
    browser: 'listed',
    used: false,
  },
  DELETE: {
    meaning: 'Deletes. No documented endpoint of License Monitor uses it.',
    browser: 'listed',
    used: false,
  },
  QUERY: {
    meaning: 'Reads, with a body. No documented endpoint of License Monitor uses it.',
    browser: 'listed',
    used: false,
  },
  CONNECT: { meaning: 'Browsers never let a page send it.', browser: 'forbidden', used: false },
  TRACE: { meaning: 'Browsers never let a page send it.', browser: 'forbidden', used: false },
  TRACK: { meaning: 'Browsers never let a page send it.', browser: 'forbidden', used: false },
} as const satisfies Record<string, MethodSpec>;

export const findMethod = (name: string): MethodSpec | undefined =>
  Object.hasOwn(methods, name) ? (methods as Readonly<Record<string, MethodSpec>>)[name] : undefined;

export interface MethodSpec {
  /** A complete sentence in Markdown. */
  readonly meaning: string;
  /** How browsers treat it: `safelisted` needs no entry, `forbidden` can't be sent by a page at all. */
  readonly browser: 'safelisted' | 'listed' | 'forbidden';
  /** Whether a documented endpoint of License Monitor, or its preflight, uses it. */
  readonly used: boolean;
}

const safelisted = 'Browsers allow it whether or not it is listed';

/** The methods worth explaining; browsers also send others if the list has them in the same case. */
export const methods = {
  GET: {
    meaning: `Reads data. ${safelisted}; nearly all License Monitor endpoints use it.`,
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
      'The method of the preflight itself. Browsers don’t need it in this list. License Monitor’s default includes it; the documentation doesn’t say whether the server needs it to respond to preflights.',
    browser: 'listed',
    used: true,
  },
  HEAD: {
    meaning: `Reads only the headers. ${safelisted}; no documented License Monitor endpoint uses it.`,
    browser: 'safelisted',
    used: false,
  },
  PUT: {
    meaning: 'Replaces a resource. No documented License Monitor endpoint uses it.',
    browser: 'listed',
    used: false,
  },
  PATCH: {
    meaning:
      'Changes part of a resource. No documented License Monitor endpoint uses it. Browsers send it in the case that the page uses, so `patch` does not match `PATCH`.',
    browser: 'listed',
    used: false,
  },
  DELETE: {
    meaning: 'Deletes a resource. No documented License Monitor endpoint uses it.',
    browser: 'listed',
    used: false,
  },
  QUERY: {
    meaning: 'Reads data, with a request body. No documented License Monitor endpoint uses it.',
    browser: 'listed',
    used: false,
  },
  CONNECT: { meaning: 'Browsers never let a page send it.', browser: 'forbidden', used: false },
  TRACE: { meaning: 'Browsers never let a page send it.', browser: 'forbidden', used: false },
  TRACK: { meaning: 'Browsers never let a page send it.', browser: 'forbidden', used: false },
} as const satisfies Record<string, MethodSpec>;

export const findMethod = (name: string): MethodSpec | undefined =>
  Object.hasOwn(methods, name) ? (methods as Readonly<Record<string, MethodSpec>>)[name] : undefined;

/**
 * Headers that Chromium sends without asking, although the Standard doesn't safelist them: client hints with a
 * valid value, and `User-Agent`, whose value Chromium replaces with its own. Measured in Chromium 156.
 */
const unasked: Readonly<Record<string, RegExp>> = {
  'available-dictionary': /./su,
  'device-memory': /^\d+(?:\.\d+)?$/u,
  downlink: /^\d+(?:\.\d+)?$/u,
  dpr: /^\d+(?:\.\d+)?$/u,
  ect: /^(?:slow-2g|[234]g)$/u,
  intervention: /./su,
  rtt: /^\d+$/u,
  'save-data': /^on$/iu,
  'user-agent': /./su,
  'viewport-width': /^\d+$/u,
  width: /^\d+$/u,
};

/** Precondition: `value` is normalized. */
export const isUnaskedInChromium = (name: string, value: string): boolean =>
  Object.hasOwn(unasked, name.toLowerCase()) && unasked[name.toLowerCase()]?.test(value) === true;

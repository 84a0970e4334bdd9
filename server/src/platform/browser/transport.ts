import type { Transport } from '../../probe/exchange';

/**
 * In a browser, scripts can't set `Origin` or `Access-Control-Request-Method`, nor read a response that CORS
 * withholds, which are exactly what a preflight is judged by. The exchange is therefore declined, with a list of
 * alternatives.
 */
export const browserTransport: Transport = () =>
  Promise.resolve({
    ok: false,
    failure: {
      fault: 'unsupported',
      message:
        'A preflight cannot be run from VS Code in a browser: a web page can’t set the `Origin` header or read a response that CORS withholds. Copy the request as a `curl` command and run it in a terminal, or open the folder in desktop VS Code.',
    },
  });

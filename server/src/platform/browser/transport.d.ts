import type { Transport } from '../../probe/exchange';
/**
 * In a browser no script may set `Origin` or `Access-Control-Request-Method`, nor read an answer that CORS
 * withholds: the very things a preflight is judged by. So the exchange is declined, with the ways that remain.
 */
export declare const browserTransport: Transport;

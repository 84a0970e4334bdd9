/**
 * The part of the URL Standard's class that this room uses. Node, browsers and workers all have it as a global; the
 * pure rooms compile without the DOM library, so its shape is named here.
 */
declare class URL {
  constructor(url: string);
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly host: string;
  readonly port: string;
  readonly origin: string;
  readonly pathname: string;
}

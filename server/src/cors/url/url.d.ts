/**
 * The members of the URL Standard's class that this folder uses. Node, browsers and workers all have it as a
 * global, but code without an editor or Node compiles without the DOM library, so it is declared here.
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

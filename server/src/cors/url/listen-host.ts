/**
 * The unspecified addresses, which a server listens on to accept connections on every interface: RFC 1122 section
 * 3.2.1.3, RFC 4291 section 2.5.2.
 */
export const isListenHost = (host: string): boolean => host === '0.0.0.0' || host === '[::]';

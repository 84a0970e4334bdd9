import { serializedOrigin } from '../../cors/url/origin';
import { quoted } from '../../text/quoted';
import { redactUrl } from '../../secrets/redact-url';
import { UsageError } from '../command';

/** The value of `--origin`. Rejects what no browser sends, because a response to it would prove nothing. */
export function originArgument(origin: string): string {
  if (origin === 'null') return origin;
  const sent = serializedOrigin(origin);
  if (sent === origin) return origin;
  const instead = sent === undefined ? 'such as `https://app.example.com`' : `here ${quoted(sent)}`;
  throw new UsageError(
    `\`--origin\` takes an origin as browsers send it, ${instead}; it was ${quoted(redactUrl(origin))}.`,
  );
}

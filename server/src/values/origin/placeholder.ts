import { cutLoosely } from './cut-origin';

/** Templates and variables as shells, template engines, build tools and frameworks write them. */
const templates: readonly RegExp[] = [
  /\$\{\{[^}]*\}{0,2}|\$\{[^}]*\}?|\$\([^)]*\)?|\$[a-z_][\w:.]*/iu,
  /\{\{[^}]*\}{0,2}|\{%[^}]*\}?|#\{[^}]*\}?|%\{[^}]*\}?|%\([^)]{0,80}\)s/u,
  /<%[^>]*>?/u,
  /(?<=^|[/:.])%[sdv](?=$|[:/.])/u,
  /__[A-Z][A-Z\d_]*__|(?<=^|\/|\.)__[a-z\d]\w*__(?=$|[:/.])/u,
  /(?<=^|\/|\.)@{1,2}[a-z][\w.-]{0,80}@{1,2}(?=$|[:/.])/iu,
  // YAML tags that other tools fill in: `!Ref Origin`, `!ENV ORIGIN`.
  /^!(?:Ref|Sub|GetAtt|ImportValue|Join|ENV|env|env_var|Secret|vault)\s.*$/su,
  /^\{\s*["']?(?:Ref|Fn::\w+)["']?\s*:.*\}$/su,
  /^(?:var|local|module|data)\.[a-z]+_\w+$/iu,
  /(?<![\w.])(?:process\.env|os\.getenv|import\.meta\.env|os\.environ|system\.env|getenv|env[(:.[]|secrets?\.)[^\s]*/iu,
];

/** `<your-domain>`, `[host]`, `{tenant}`, `:host`: a name in brackets or after a colon that is not an address. */
const named: readonly RegExp[] = [
  /[<‹＜](?!\/?[a-z]+[ >/](?:[^<>]*=|.{0,80}<\/))(?![^<>]*:\/\/)[^<>‹›＜＞="']{1,80}[>›＞]/iu,
  /\[(?!localhost\b)(?:[a-z]{3,}|[a-z]+[-_ ][a-z]{2,})[\w -]{0,80}\]/iu,
  /\{[a-z_][\w .-]{0,80}\}/iu,
  /(?<=:\/\/):[a-z]\w*(?!\w|[^/]*@)/iu,
  /(?<=[/.-])\{\d{1,2}\}/u,
];

/** Words that mark a name in capitals as a placeholder: `HOST`, `YOUR_DOMAIN`, `FRONTEND_URL`. */
const stand =
  /(?:^|[_-])(?:YOUR|HOST|HOSTNAME|DOMAIN|SUBDOMAIN|FQDN|PORT|URL|URI|ORIGINS?|ADDR|ADDRESS|TENANT|CHANGE-?ME|PLACEHOLDER|REPLACE|INSERT|TODO|FIXME|TBD|XXX+)(?:$|[_-])/u;

/** Text, in any case, that says it is to be replaced. */
const fillIn =
  /^(?:your|change|replace|insert|enter|put|set|fill|my|the)[-_ ]?(?:me|this|here|in|own|origin|domain|host|hostname|server|site|url|app|frontend|website|ip|address)(?:[-_ ]?[a-z]+)*$|^(?:todo|fixme|tbd|placeholder)$/iu;

/** Only `x`, dots or underscores: `xxx.xxx.xxx.xxx`, `...`, `____`. */
const blanks = /^(?:x{3,}|x{1,3}(?:\.x{1,3}){3}|\.{3,}|…+|[_-]{3,}|\.{3,}\.[\w.-]+|….*)$/iu;

/** The placeholder in the text; nothing is documented to fill it in. */
export function placeholderIn(text: string): string | undefined {
  for (const shape of templates) {
    const found = shape.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return ofWindows(text) ?? inBrackets(text) ?? inCapitals(text) ?? toFillIn(text);
}

/** `%NAME%`, if the percent signs don't encode anything. */
function ofWindows(text: string): string | undefined {
  const found = /%[a-z_]\w*%/iu.exec(text)?.[0];
  if (found === undefined) return undefined;
  try {
    decodeURIComponent(text);
    return undefined;
  } catch {
    return found;
  }
}

function inBrackets(text: string): string | undefined {
  for (const shape of named) {
    const found = shape.exec(text)?.[0];
    if (found !== undefined && !text.includes('](')) return found;
  }
  return undefined;
}

/** A whole host, the port, or one label in capitals among others that are not. */
function inCapitals(text: string): string | undefined {
  const { scheme, host, port } = cutLoosely(text);
  if (port !== undefined && /^(?:[A-Z][A-Z_]*|x{2,}|n{2,}|port)$/u.test(port)) return port;
  if (scheme === '' && port === undefined && /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/u.test(text)) return text;
  const labels = host.length > 253 ? [] : host.split('.');
  const found = labels.find((label) => /^[A-Z][A-Z\d_-]*$/u.test(label) && stand.test(label));
  if (found === undefined) return undefined;
  return labels.length === 1 || labels.some((label) => /[a-z]/u.test(label)) ? found : undefined;
}

function toFillIn(text: string): string | undefined {
  const { scheme, host } = cutLoosely(text);
  if (host === '' || host.length > 120) return undefined;
  if (blanks.test(host)) return host;
  if (/^(?:my|the)/iu.test(host) && (scheme !== '' || !/\s/u.test(host))) return undefined;
  return fillIn.test(host) ? host : undefined;
}

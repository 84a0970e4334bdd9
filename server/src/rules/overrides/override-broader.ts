import { sources } from '../../catalog/sources';
import type { Config, CorsTable, JudgedOrigin } from '../../config/config';
import { anyOriginPlaces } from '../../config/effective/any-origin';
import { booleanInEffect, listInEffect } from '../../config/effective/in-effect';
import { isSafelistedInAnyCase, judgeMethod } from '../../values/judge-method';
import { quoted } from '../../text/quoted';
import { defineRule, type Finding } from '../../lint/rule';
import type { Span } from '../../toml/tree/nodes';

export default defineRule({
  id: 'override-broader',
  severity: 'hint',
  title: 'Override that allows more than `[api]`',
  why: 'The License Monitor documentation presents overrides as a way to be stricter on sensitive endpoints. An override that allows an origin, a method or credentials that `[api]` doesn’t allow is legal, but worth a second look.',
  source: sources.cors.url,
  examples: {
    good: [
      '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com", "https://admin.example.com"]\n[api.cors_overrides."/api/admin"]\ncors_origins = ["https://admin.example.com"]\ncors_methods = ["GET", "POST"]\n',
      {
        toml: '[api]\ncors_enabled = true\ncors_allow_any_origin = true\n[api.cors_overrides."/api/admin"]\ncors_origins = ["https://admin.example.com"]\n',
        environment: 'development',
      },
    ],
    bad: [
      {
        toml: '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n[api.cors_overrides."/api/admin"]\ncors_origins = ["https://admin.example.com"]\n',
      },
      {
        toml: '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n[api.cors_overrides."/api/admin"]\ncors_credentials = true\n',
      },
    ],
  },

  *check(config) {
    const { api, overrides } = config;
    if (api?.complete !== true || anyOriginPlaces(config).some(({ table }) => table === api)) return;
    const origins = allowedOrigins(config, api);
    const methods = allowedMethods(config, api);
    for (const override of overrides) {
      yield* moreOrigins(origins, override);
      yield* moreMethods(methods, override);
      for (const key of ['cors_credentials', 'cors_allow_any_origin'] as const) {
        if (override[key]?.value !== true) continue;
        const base = booleanInEffect(config, api, key);
        if (base.value || base.by.kind === 'unreadable') continue;
        yield broader(
          override[key].entry.part.span,
          `This override turns on \`${key}\`, which \`[api]\` does not`,
        );
      }
    }
  },
});

const broader = (span: Span, what: string): Finding => ({
  span,
  message: `${what}. The License Monitor documentation presents overrides as stricter rules. Check that this path should allow more.`,
});

/** What `[api]` allows; undefined if unknown. */
function allowedOrigins(config: Config, api: CorsTable): Allowed | undefined {
  if (!listInEffect(config, api, 'cors_origins').complete) return undefined;
  const origins = api.cors_origins?.judged ?? [];
  return new Set(origins.map(({ origin }) => origin));
}

function allowedMethods(config: Config, api: CorsTable): Allowed | undefined {
  const { complete, value } = listInEffect(config, api, 'cors_methods');
  const methods = new Set(value.flatMap(repaired));
  return complete && !methods.has('*') ? methods : undefined;
}

type Allowed = ReadonlySet<string | undefined>;

function moreOrigins(allowed: Allowed | undefined, { cors_origins: list }: CorsTable): readonly Finding[] {
  const isMore = ({ origin }: JudgedOrigin) => origin !== undefined && allowed?.has(origin) === false;
  if (list?.judged.some(isMore) !== true) return none;
  return list.judged
    .filter(isMore)
    .map(({ item, origin = '' }) =>
      broader(item.span, `This override allows ${quoted(origin)}, which \`[api]\` does not allow`),
    );
}

/** `GET`, `HEAD` and `POST` pass in browsers in any case, and `OPTIONS` is the preflight itself. */
function moreMethods(allowed: Allowed | undefined, { cors_methods: list }: CorsTable): readonly Finding[] {
  if (allowed === undefined || list?.items.some(({ value }) => !allowed.has(value)) !== true) return none;
  return list.items.flatMap(({ value, span }) => {
    const more = repaired(value).filter(
      (method) =>
        !isSafelistedInAnyCase(method) && !['*', 'OPTIONS'].includes(method) && !allowed.has(method),
    );
    const names = more.map(quoted).join(', ');
    return more.length > 0
      ? [broader(span, `This override allows ${names}, which \`[api]\` does not allow`)]
      : [];
  });
}

const none: readonly Finding[] = [];

const repaired = (method: string): readonly string[] => judgeMethod(method)?.repair?.values ?? [method];

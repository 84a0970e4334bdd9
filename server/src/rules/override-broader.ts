import { sources } from '../catalog/sources';
import type { Config, CorsTable } from '../config/config';
import { anyOriginPlaces } from '../config/any-origin';
import { booleanInEffect, listInEffect } from '../config/in-effect';
import { judgedOrigins } from '../config/judged-origins';
import { isSafelistedInAnyCase, judgeMethod } from '../cors/judge-method';
import { shown } from '../lint/shown';
import { defineRule, type Finding } from '../lint/rule';
import type { Span } from '../toml/nodes';

export default defineRule({
  id: 'override-broader',
  severity: 'hint',
  title: 'An override that allows more than `[api]`',
  why: 'The License Monitor documentation presents overrides as a means to be stricter at sensitive endpoints. One that allows an origin, a method or credentials that `[api]` does not allow is legal, and worth a second look.',
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
    for (const override of overrides) {
      yield* moreOrigins(config, api, override);
      yield* moreMethods(config, api, override);
      for (const key of ['cors_credentials', 'cors_allow_any_origin'] as const) {
        const base = booleanInEffect(config, api, key);
        if (override[key]?.value !== true || base.value || base.by.kind === 'unreadable') continue;
        yield broader(
          override[key].entry.part.span,
          `This override turns \`${key}\` on, and \`[api]\` does not`,
        );
      }
    }
  },
});

const broader = (span: Span, what: string): Finding => ({
  span,
  message: `${what}. The License Monitor documentation presents overrides as stricter rules; check that more is meant to be allowed here.`,
});

function* moreOrigins(config: Config, api: CorsTable, override: CorsTable): Iterable<Finding> {
  const base = listInEffect(config, api, 'cors_origins');
  if (!base.complete || override.cors_origins === undefined) return;
  const judgedBase = api.cors_origins === undefined ? [] : judgedOrigins(api.cors_origins);
  const allowed = new Set(judgedBase.map(({ origin }) => origin));
  for (const { item, origin } of judgedOrigins(override.cors_origins))
    if (origin !== undefined && !allowed.has(origin))
      yield broader(item.span, `This override allows ${shown(origin)}, which \`[api]\` does not allow`);
}

/** `GET`, `HEAD` and `POST` pass in browsers in any case, and `OPTIONS` is the preflight itself. */
function* moreMethods(config: Config, api: CorsTable, override: CorsTable): Iterable<Finding> {
  const base = listInEffect(config, api, 'cors_methods');
  const allowed = new Set(base.value.flatMap(repaired));
  if (!base.complete || allowed.has('*')) return;
  for (const { value, span } of override.cors_methods?.items ?? []) {
    const more = repaired(value).filter(
      (method) =>
        !isSafelistedInAnyCase(method) && !['*', 'OPTIONS'].includes(method) && !allowed.has(method),
    );
    if (more.length > 0)
      yield broader(
        span,
        `This override allows ${more.map(shown).join(', ')}, which \`[api]\` does not allow`,
      );
  }
}

const repaired = (method: string): readonly string[] => judgeMethod(method)?.repair?.values ?? [method];

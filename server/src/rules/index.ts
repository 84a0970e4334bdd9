import type { Rule } from '../lint/rule';
import originEmpty from './origins/shape/origin-empty';
import originWhitespace from './origins/shape/origin-whitespace';
import originWildcard from './origins/shape/origin-wildcard';
import originNull from './origins/shape/origin-null';
import originPlaceholder from './origins/shape/origin-placeholder';
import originPattern from './origins/shape/origin-pattern';
import originSchemeNeverSent from './origins/shape/origin-scheme-never-sent';
import originMultipleValues from './origins/shape/origin-multiple-values';
import originMissingScheme from './origins/shape/origin-missing-scheme';
import originUserinfo from './origins/shape/origin-userinfo';
import originInvalid from './origins/shape/origin-invalid';
import originTrailingSlash from './origins/shape/origin-trailing-slash';
import originPath from './origins/shape/origin-path';
import originInvalidPort from './origins/shape/origin-invalid-port';
import originNonAscii from './origins/shape/origin-non-ascii';
import originNoncanonicalIp from './origins/shape/origin-noncanonical-ip';
import originUppercase from './origins/shape/origin-uppercase';
import originDefaultPort from './origins/shape/origin-default-port';
import originTrailingDot from './origins/meaning/origin-trailing-dot';
import originBlockedPort from './origins/meaning/origin-blocked-port';
import originListenAddress from './origins/meaning/origin-listen-address';
import originUnusualScheme from './origins/meaning/origin-unusual-scheme';
import wildcardWithCredentials from './origins/meaning/wildcard-with-credentials';
import allowAnyOrigin from './origins/meaning/allow-any-origin';
import originsShadowed from './origins/meaning/origins-shadowed';
import noAllowedOrigins from './origins/meaning/no-allowed-origins';
import originInsecureHttp from './origins/meaning/origin-insecure-http';
import originDuplicate from './origins/meaning/origin-duplicate';
import originSharedHosting from './origins/meaning/origin-shared-hosting';
import originLoopbackWithRemote from './origins/meaning/origin-loopback-with-remote';
import methodInvalid from './methods/method-invalid';
import methodForbidden from './methods/method-forbidden';
import methodCase from './methods/method-case';
import methodWildcard from './methods/method-wildcard';
import methodWildcardCredentials from './methods/method-wildcard-credentials';
import methodDuplicate from './methods/method-duplicate';
import methodsEmpty from './methods/methods-empty';
import methodsMissingOptions from './methods/methods-missing-options';
import methodUnknown from './methods/method-unknown';
import headerInvalid from './headers/header-invalid';
import headerForbidden from './headers/header-forbidden';
import headerResponseOnly from './headers/header-response-only';
import headerWildcard from './headers/header-wildcard';
import headerWildcardCredentials from './headers/header-wildcard-credentials';
import headerDuplicate from './headers/header-duplicate';
import headerSafelisted from './headers/header-safelisted';
import headersMissingContentType from './headers/headers-missing-content-type';
import headersMissingAuth from './headers/headers-missing-auth';
import maxAgeNegative from './max-age/max-age-negative';
import maxAgeTooLarge from './max-age/max-age-too-large';
import maxAgeZero from './max-age/max-age-zero';
import typeMismatch from './file/type-mismatch';
import unknownOption from './file/unknown-option';
import misplacedOption from './file/misplaced-option';
import corsNotEnabled from './file/cors-not-enabled';
import tomlSyntax from './file/toml-syntax';
import overridePath from './overrides/override-path';
import overrideEmpty from './overrides/override-empty';
import overrideBroader from './overrides/override-broader';
import ignoreUnknown from './file/ignore-unknown';
import ignoreUnused from './file/ignore-unused';

/**
 * Every rule in documentation order: `cors_origins` (form, then meaning), `cors_methods`, `cors_headers`, then
 * values, keys, tables and ignore comments. Of the rules on the form of one string, the first match wins.
 */
export const rules: readonly Rule[] = [
  originEmpty,
  originWhitespace,
  originWildcard,
  originNull,
  originPlaceholder,
  originPattern,
  originSchemeNeverSent,
  originMultipleValues,
  originMissingScheme,
  originUserinfo,
  originInvalid,
  originTrailingSlash,
  originPath,
  originInvalidPort,
  originNonAscii,
  originNoncanonicalIp,
  originUppercase,
  originDefaultPort,
  originTrailingDot,
  originBlockedPort,
  originListenAddress,
  originUnusualScheme,
  wildcardWithCredentials,
  allowAnyOrigin,
  originsShadowed,
  noAllowedOrigins,
  originInsecureHttp,
  originDuplicate,
  originSharedHosting,
  originLoopbackWithRemote,
  methodInvalid,
  methodForbidden,
  methodCase,
  methodWildcard,
  methodWildcardCredentials,
  methodDuplicate,
  methodsEmpty,
  methodsMissingOptions,
  methodUnknown,
  headerInvalid,
  headerForbidden,
  headerResponseOnly,
  headerWildcard,
  headerWildcardCredentials,
  headerDuplicate,
  headerSafelisted,
  headersMissingContentType,
  headersMissingAuth,
  maxAgeNegative,
  maxAgeTooLarge,
  maxAgeZero,
  typeMismatch,
  unknownOption,
  misplacedOption,
  corsNotEnabled,
  tomlSyntax,
  overridePath,
  overrideEmpty,
  overrideBroader,
  ignoreUnknown,
  ignoreUnused,
];

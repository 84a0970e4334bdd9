import type { Rule } from '../lint/rule';
import originEmpty from './origin-empty';
import originWhitespace from './origin-whitespace';
import originWildcard from './origin-wildcard';
import originNull from './origin-null';
import originPattern from './origin-pattern';
import originMultipleValues from './origin-multiple-values';
import originMissingScheme from './origin-missing-scheme';
import originSchemeNeverSent from './origin-scheme-never-sent';
import originUserinfo from './origin-userinfo';
import originInvalid from './origin-invalid';
import originTrailingSlash from './origin-trailing-slash';
import originPath from './origin-path';
import originInvalidPort from './origin-invalid-port';
import originNonAscii from './origin-non-ascii';
import originNoncanonicalIp from './origin-noncanonical-ip';
import originUppercase from './origin-uppercase';
import originDefaultPort from './origin-default-port';
import originTrailingDot from './origin-trailing-dot';
import originBlockedPort from './origin-blocked-port';
import originUnusualScheme from './origin-unusual-scheme';
import wildcardWithCredentials from './wildcard-with-credentials';
import allowAnyOrigin from './allow-any-origin';
import originsShadowed from './origins-shadowed';
import noAllowedOrigins from './no-allowed-origins';
import originInsecureHttp from './origin-insecure-http';
import originDuplicate from './origin-duplicate';
import originSharedHosting from './origin-shared-hosting';
import originLoopbackWithRemote from './origin-loopback-with-remote';
import methodInvalid from './method-invalid';
import methodForbidden from './method-forbidden';
import methodCase from './method-case';
import methodWildcard from './method-wildcard';
import methodWildcardCredentials from './method-wildcard-credentials';
import methodDuplicate from './method-duplicate';
import methodsEmpty from './methods-empty';
import methodsMissingOptions from './methods-missing-options';
import methodUnknown from './method-unknown';
import headerInvalid from './header-invalid';
import headerForbidden from './header-forbidden';
import headerResponseOnly from './header-response-only';
import headerWildcard from './header-wildcard';
import headerWildcardCredentials from './header-wildcard-credentials';
import headerDuplicate from './header-duplicate';
import headerSafelisted from './header-safelisted';
import headersMissingContentType from './headers-missing-content-type';
import headersMissingAuth from './headers-missing-auth';
import maxAgeNegative from './max-age-negative';
import maxAgeTooLarge from './max-age-too-large';
import maxAgeZero from './max-age-zero';
import typeMismatch from './type-mismatch';
import unknownOption from './unknown-option';
import misplacedOption from './misplaced-option';
import corsNotEnabled from './cors-not-enabled';
import tomlSyntax from './toml-syntax';
import overridePath from './override-path';
import overrideEmpty from './override-empty';
import overrideBroader from './override-broader';

/**
 * Every rule, in the order of the documentation: `cors_origins` (shape, meaning), `cors_methods`, `cors_headers`,
 * then values, keys and tables. Among the shape rules of one string the first match wins.
 */
export const rules: readonly Rule[] = [
  originEmpty,
  originWhitespace,
  originWildcard,
  originNull,
  originPattern,
  originMultipleValues,
  originMissingScheme,
  originSchemeNeverSent,
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
];

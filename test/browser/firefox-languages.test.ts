import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { explainConsole } from '../../server/src/explain/console/explain-console';
import { messagesOf } from './language-packs';

const read = ['fr', 'de', 'es-es', 'it', 'pt-br', 'ru', 'ja', 'zh-cn', 'zh-tw', 'pl', 'nl', 'ko'];
const notRead = ['sv-se', 'cs', 'tr', 'uk', 'da', 'hu', 'el', 'vi'];

/** Null where CORS has no part. */
const steps: Readonly<Record<string, string | null>> = {
  CORSDisabled: null,
  CORSDidNotSucceed2: 'network',
  CORSOriginHeaderNotAdded: null,
  CORSExternalRedirectNotAllowed: 'preflight.7-status',
  CORSRequestNotHttp: 'network',
  CORSMissingAllowOrigin2: 'cors-check.2',
  CORSMultipleAllowOriginNotAllowed: 'cors-check.4',
  CORSAllowOriginNotMatchingOrigin: 'cors-check.4',
  CORSNotSupportingCredentials: 'cors-check.4',
  CORSMethodNotFound: 'preflight.7.5-method',
  CORSMissingAllowCredentials: 'cors-check.8',
  CORSPreflightDidNotSucceed3: 'preflight.7-status',
  CORSInvalidAllowMethod: 'preflight.7.3-parse',
  CORSInvalidAllowHeader: 'preflight.7.3-parse',
  CORSMissingAllowHeaderFromPreflight2: 'preflight.7.7-header',
  CORSAllowHeaderFromPreflightDeprecation: 'preflight.7.6-authorization',
};

const url = 'https://api.example.com/api/health?page=2';
const other = 'https://other.example.com:8443';
/** What Firefox puts in for the second placeholder. */
const second: Readonly<Record<string, string>> = {
  CORSDidNotSucceed2: '(null)',
  CORSMissingAllowOrigin2: '405',
  CORSPreflightDidNotSucceed3: '405',
  CORSAllowOriginNotMatchingOrigin: other,
};
const printed = (key: string, message: string): string =>
  message.replace('%1$S', url).replace('%2$S', second[key] ?? 'x-api-key');

describe('Firefox in other languages', function () {
  this.timeout(120_000);

  for (const language of read)
    it(`is read in ${language}: frame, reason, and what it names`, function () {
      const messages = messagesOf(language);
      if (typeof messages === 'string') {
        console.log(`Skipped: ${messages}`);
        this.skip();
      }
      for (const [key, step] of Object.entries(steps)) {
        const text = printed(key, messages.get(key) ?? '');
        const explained = explainConsole(text).messages;
        assert.equal(explained.length, 1, text);
        const [found] = explained;
        assert.deepEqual([found?.engine, found?.step, found?.url], ['firefox', step, url], text);
        assert.doesNotMatch(found?.explanation ?? '', /not understood/u, text);
        if (second[key] === '405') assert.equal(found?.status, 405, text);
        if (second[key] === other) assert.deepEqual(found?.values, [other], text);
        if (key.startsWith('CORSMissingAllowHeader')) assert.equal(found?.header, 'x-api-key', text);
        if (/^CORSInvalidAllow/u.test(key)) assert.match(found?.explanation ?? '', /`x-api-key`/u, text);
      }
    });

  for (const language of notRead)
    it(`is recognized in ${language}, and no reason is made up`, function () {
      const messages = messagesOf(language);
      if (typeof messages === 'string') {
        console.log(`Skipped: ${messages}`);
        this.skip();
      }
      for (const [key, step] of Object.entries(steps)) {
        const text = printed(key, messages.get(key) ?? '');
        const [found] = explainConsole(text).messages;
        assert.deepEqual([found?.engine, found?.url], ['firefox', url], text);
        assert.ok(found?.step === null || found?.step === step, `${found?.step}: ${text}`);
        if (found.step === null)
          assert.match(found.explanation, /Firefox, in another language; the reason: /u, text);
      }
    });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { preflightResult } from '../../../server/src/features/reports/preflight-result';
import { respondsWith } from '../../support/fake-network';
import { runs } from '../../support/property';
import { config, reportOf } from '../../support/report-of';

const uri = 'file:///conf/config.toml';

describe('the page of a preflight', () => {
  it('has the same actions whatever a server writes', async () => {
    const words = fc.constantFrom(
      '[Run again](goto/0)',
      '](goto/0)',
      '`',
      '<a href="goto/0">',
      '|',
      'x',
      '\\',
    );
    const actions = async (name: string): Promise<readonly string[]> => {
      const report = await reportOf({ config }, () => respondsWith(401, [['Server', name]]));
      const { markdown, links } = preflightResult(report, uri);
      // Code is shown, not followed.
      const prose = markdown
        .replaceAll(/^(`{3,})\w*\n[^]*?\n\1$/gmu, '')
        .replaceAll(/(?<![\\`])(`+)(?!`)[^]*?(?<!`)\1(?!`)/gu, '');
      assert.equal(prose.match(/(?<!\\)\]\(goto\//gu)?.length, links.length, prose);
      return links.map(({ action }) => action);
    };
    const usual = await actions('nginx');
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 5 }), async (parts) => {
        assert.deepEqual(await actions(parts.join('')), usual);
      }),
      runs(100),
    );
  });
});

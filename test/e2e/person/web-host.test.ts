import assert from 'node:assert/strict';
import { trailingSlash } from '../suites/configs';
import { describePerson } from './describe-person';

// Only the strict parser minds an inline table of two lines, and it runs in a worker of its own.
const strictOnly = '[command_mode]\nenvironment = { A = "1",\n  B = "2" }\n';

describePerson(
  'a person whose VS Code runs extensions in the browser',
  { 'config.toml': trailingSlash, 'config.dev.toml': `${trailingSlash}${strictOnly}` },
  (person) => {
    it('reads the findings, those of the strict parser too', async () => {
      await person().openFile('config.dev.toml');
      await person().problems('This inline table spans several lines');
    });

    it('takes the fix from the light bulb and saves', async () => {
      await person().openFile('config.toml');
      await person().clickAfter('https://dash');
      const [first = ''] = await person().lightBulb();
      await person().choose(first);
      assert.match(await person().save('config.toml', '.com"]'), /"https:\/\/dashboard\.example\.com"\]/);
    });

    it('has the file laid out', async () => {
      await person().press('Control+End');
      await person().type('cors_max_age  =  600');
      await person().palette('Format Document');
      await person().page.locator('.view-line', { hasText: 'cors_max_age = 600' }).waitFor();
    });
  },
  { host: 'web' },
);

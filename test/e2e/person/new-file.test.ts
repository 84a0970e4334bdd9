import assert from 'node:assert/strict';
import { trailingSlash } from '../suites/configs';
import { describePerson } from './describe-person';

describePerson(
  'a person who begins a config.toml',
  { 'config.toml': '\n', 'config.dev.toml': trailingSlash },
  (person) => {
    it('is offered whole tables at the first letters', async () => {
      // The finding shows that the server runs.
      await person().openFile('config.dev.toml');
      await person().problems('origin-trailing-slash');
      await person().openFile('config.toml');
      await person().press('Control+Home');
      await person().type('cors');
      const offered = await person().completions();
      assert.ok(
        offered.some((entry) => entry.includes('[api] for production')),
        offered.join('\n'),
      );
      await person().choose('[api] for production');
      await person().press('Escape');
      assert.match(
        await person().save('config.toml', 'cors_credentials'),
        /^\[api\][^]*^cors_origins = \["https:\/\/dashboard\.example\.com"\]$/m,
      );
    });

    it('is offered the values of an option as soon as it is accepted', async () => {
      await person().press('Control+End');
      await person().type('cors_allow');
      await person().choose('cors_allow_any_origin');
      const values = await person().completions();
      assert.ok(
        values.some((entry) => entry.includes('false')),
        values.join('\n'),
      );
      await person().choose('false');
      await person().save('config.toml', 'cors_allow_any_origin = false');
    });
  },
);

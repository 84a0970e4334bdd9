import assert from 'node:assert/strict';
import { trailingSlash } from '../suites/configs';
import { describePerson } from './describe-person';

describePerson('a person who edits config.toml', { 'config.toml': trailingSlash }, (person) => {
  it('reads the finding in the Problems view', async () => {
    await person().openFile('config.toml');
    const entries = await person().problems('origin-trailing-slash');
    assert.equal(entries.filter((entry) => entry.includes('license-monitor')).length, 1);
  });

  it('reads the reason when the mouse rests on the origin', async () => {
    assert.match(await person().hover('dashboard.example.com/', 'origin-trailing-slash'), /slash/);
  });

  it('takes the fix from the light bulb and saves', async () => {
    await person().clickAfter('https://dash');
    const [first = ''] = await person().lightBulb();
    await person().choose(first);
    assert.match(
      await person().save('config.toml', '.com"]'),
      /^cors_origins = \["https:\/\/dashboard\.example\.com"\] # the dashboard$/m,
    );
  });

  it('completes an option while typing', async () => {
    await person().press('Control+End');
    await person().type('cors_ma');
    assert((await person().completions()).includes('cors_max_age'));
    await person().choose('cors_max_age');
    assert.match(await person().save('config.toml', 'cors_max_age'), /^cors_max_age = /m);
  });
});

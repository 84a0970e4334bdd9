import assert from 'node:assert/strict';
import { trailingSlash } from '../suites/configs';
import { seatPerson, type Person } from './person';

describe('a person who edits config.toml', () => {
  let person: Person;
  before(async () => {
    person = await seatPerson({
      'config.toml': trailingSlash,
      'dev.config.toml': '[api]\ncors_enabled = true\n',
    });
    await person.openFile('config.toml');
  });
  after(() => person.leave());

  it('reads the finding in the Problems view', async () => {
    const entries = await person.problems('origin-trailing-slash');
    assert.equal(entries.filter((entry) => entry.includes('license-monitor')).length, 1);
  });

  it('reads the reason and the fix when the mouse rests on the origin', async () => {
    assert.match(await person.hover('dashboard.example.com/'), /origin-trailing-slash/);
  });

  it('takes the fix from the light bulb and saves', async () => {
    await person.clickAfter('https://dash');
    const [first = ''] = await person.lightBulb();
    await person.choose(first);
    assert.match(
      await person.save('config.toml', '.com"]'),
      /^cors_origins = \["https:\/\/dashboard\.example\.com"\] # the dashboard$/m,
    );
  });

  it('completes an option while typing', async () => {
    await person.press('Control+End');
    await person.type('cors_ma');
    assert((await person.completions()).includes('cors_max_age'));
    await person.choose('cors_max_age');
    assert.match(await person.save('config.toml', 'cors_max_age'), /^cors_max_age = /m);
  });
});

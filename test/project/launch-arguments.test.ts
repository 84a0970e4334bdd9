import assert from 'node:assert/strict';
import { readLaunchArguments } from '../e2e/launcher/arguments';

/** What `runTests` passes to the executable, with a folder and an argument of ours in front. */
const given = [
  '/workspace',
  '--extensions-dir=/extensions',
  '--no-sandbox',
  '--disable-workspace-trust',
  '--extensionTestsPath=/tests/index.js',
  '--extensionDevelopmentPath=/one',
  '--extensionDevelopmentPath=/two',
  '--user-data-dir=/profile',
];

describe('the launcher of the end-to-end tests', () => {
  it('takes the arguments of the desktop', () => {
    assert.deepEqual(readLaunchArguments(given), {
      folder: '/workspace',
      developed: ['/one', '/two'],
      tests: '/tests/index.js',
      extensionsDir: '/extensions',
      trust: 'trusted',
    });
  });

  it('keeps Restricted Mode although `runTests` disables trust', () => {
    assert.equal(readLaunchArguments([...given, '--restricted']).trust, 'restricted');
  });

  it('says what is missing', () => {
    assert.throws(
      () => readLaunchArguments(given.slice(0, 5)),
      /needs a folder, `--extensionDevelopmentPath`/,
    );
  });
});

import assert from 'node:assert/strict';
import { channelOf } from '../../../server/src/platform/node/editor/channel';

describe('the channel to the editor', () => {
  it('is what the arguments name', () => {
    assert.deepEqual(channelOf(['--stdio'], 'apart'), { kind: 'stdio' });
    assert.deepEqual(channelOf(['--node-ipc', '--clientProcessId=1'], 'connected'), { kind: 'ipc' });
    const address = { host: '127.0.0.1', port: 6009 };
    for (const argv of [['--socket=6009'], ['--socket', '6009']])
      assert.deepEqual(channelOf(argv, 'apart'), { kind: 'socket', address });
    assert.deepEqual(channelOf(['--pipe=/tmp/x'], 'apart'), { kind: 'socket', address: { path: '/tmp/x' } });
  });

  it('is a sentence where there can be none', () => {
    for (const argv of [
      ['--node-ipc'],
      ['--socket'],
      ['--socket='],
      ['--socket=70000'],
      ['--pipe'],
      [],
      ['--x'],
    ]) {
      const channel = channelOf(argv, 'apart');
      assert.ok(channel.kind === 'none', argv.join(' '));
      assert.match(channel.fault, /[.`]$/);
    }
  });
});

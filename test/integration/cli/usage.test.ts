import assert from 'node:assert/strict';
import { inFolder } from '../../support/run-cli';

describe('a command line that cannot be read', () => {
  const wrong: Record<string, readonly [argv: readonly string[], sentence: RegExp]> = {
    'an unknown command': [['chekc'], /`chekc` is not a command\. Did you mean `check`\?/],
    'help on an unknown command': [['help', 'chekc'], /`chekc` is not a command/],
    'a flag that is nearly one': [['check', '--fromat', 'json'], /'--fromat'\. Did you mean `--format`\?/],
    'a format that is nearly one': [['check', '--format', 'jsn'], /Did you mean `json`\?/],
    'a rule that is nearly one': [['check', '--rule', 'origin-nul=off'], /Did you mean `origin-null`\?/],
    'a rule with too much behind it': [['check', '--rule', 'origin-null=off=x'], /id=severity/],
    'two rules to explain': [['rules', 'origin-null', 'b'], /`rules` doesn’t accept `b`/],
    'a count below zero': [['check', '--max-warnings', '-1'], /takes a whole number; it was `-1`/],
    'a port below zero': [['serve', '--config', 'a.toml', '--port', '-1'], /can't be read|from 0 to 65535/],
    'a time below zero': [['preflight', 'http://h/', '--timeout', '-1'], /seconds above 0; it was `-1`/],
    'an argument of predict': [['predict', 'extra', 'more'], /doesn’t accept `extra`, `more`\./],
    'an argument of serve': [['serve', 'extra'], /doesn’t accept `extra`\./],
    'an argument of lsp': [['lsp', '--stdio', 'extra'], /doesn’t accept `extra`/],
    'an unknown flag of lsp': [['lsp', '--stdio', '--port=1'], /--port/],
    'a process that is none': [['lsp', '--stdio', '--clientProcessId=x'], /process ID/],
    'an unknown flag': [['check', '--fxi'], /--fxi/],
    'an unknown format': [['check', '--format', 'xml'], /`--format` takes text, json/],
    'an unknown rule': [['check', '--rule', 'no-such=off'], /`no-such` is not a rule/],
    'an unknown severity': [['check', '--rule', 'origin-null=loud'], /id=severity/],
    'a file that is not there': [
      ['check', 'nowhere.toml'],
      /`nowhere\.toml` can't be read: file not found\./,
    ],
    'a glob without matches': [['check', '*.nothing'], /No file matches `\*\.nothing`\./],
    'a file that is not UTF-8': [['check', 'latin1.toml'], /not UTF-8/],
    'a count that is none': [['check', '--max-warnings', 'many'], /whole number/],
    'no command at all': [[], /license-monitor-cors COMMAND --help/],
  };
  for (const [name, [argv, sentence]] of Object.entries(wrong)) {
    it(`exits with 2 and a sentence for ${name}`, async () => {
      await inFolder({ 'latin1.toml': Uint8Array.of(0x23, 0xfc, 0x0a) }, async ({ run }) => {
        const { code, out, err } = await run(argv);
        assert.equal(code, 2, out + err);
        assert.match(err, sentence);
      });
    });
  }
});

import { main, unexpected } from './cli/main';
import { processIo } from './cli/process-io';

const argv = process.argv.slice(2);
let failed = false;
const io = processIo(process, () => {
  failed = true;
  process.exitCode = 2;
});
// The language server reports its own errors to the editor and continues.
if (argv[0] !== 'lsp')
  process.once('uncaughtException', (error) => {
    io.err(unexpected(error));
    process.exit(2);
  });
void main(argv, io).then((code) => {
  process.exitCode = failed ? 2 : code;
});

import { main } from './cli/main';
import { processIo } from './cli/process-io';

void main(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});

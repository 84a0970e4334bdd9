#!/usr/bin/env node
// The executable that `runTests` starts in place of the desktop VS Code.
import { createRequire } from 'node:module';
import 'tsx';

const { launch } = createRequire(import.meta.url)('./launch.ts');
process.exitCode = await launch(process.argv.slice(2));

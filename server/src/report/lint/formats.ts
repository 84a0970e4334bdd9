import type { Format } from './checked-file';
import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import { sarif } from './sarif';
import { text } from './text';

export const formats = { text, json, sarif, github, junit } as const satisfies Record<string, Format>;

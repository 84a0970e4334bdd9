import { readConfig } from '../../server/src/config/read/read-config';
import type { Config } from '../../server/src/config/config';
import { parse } from '../../server/src/toml/parse/parse';

/** The configuration in a text that has no file. */
export const read = (text: string): Config =>
  readConfig(parse(text), { environmentSetting: 'auto', path: undefined });

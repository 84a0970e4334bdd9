/** Part of `npm run generate`: writes what the rules say now, for the diff to show. */
import { writeFileSync } from 'node:fs';
import { snapshotPath, snapshots } from './snapshots';

for (const [id, text] of snapshots()) writeFileSync(snapshotPath(id), text);

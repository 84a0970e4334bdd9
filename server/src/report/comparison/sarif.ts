import { differenceIds } from '../../proxy/compare/difference';
import { physicalLocation, sarif, sarifWriter } from '../sarif';
import { type ComparedFiles, nginxLocation, sentenceOf } from './compared-files';

const levels = { error: 'error', warning: 'warning', information: 'note' } as const;

/** The places in config.toml are related locations. */
export function sarifOf(compared: ComparedFiles): string {
  const { config: path, differences, notFollowed, extent } = compared;
  return sarif(
    sarifWriter(differenceIds.map((id) => ({ id }))),
    differences.map((one) => ({
      ruleId: one.id,
      level: levels[one.severity],
      message: sentenceOf(one),
      location: nginxLocation(compared, one),
      related:
        one.config === null ? [] : [{ location: { path, ...one.config }, message: 'What config.toml says.' }],
    })),
    {
      invocations: [
        {
          executionSuccessful: extent === 'whole' || extent === 'partial',
          toolExecutionNotifications: notFollowed.map((one) => ({
            level: 'note',
            message: { text: one.message },
            locations: [{ physicalLocation: physicalLocation(nginxLocation(compared, one)) }],
          })),
        },
      ],
    },
  );
}

import { junit, type TestCase } from '../junit';
import { lineText } from '../text';
import { type ComparedFiles, nginxLocation, sentenceOf, summaryOf } from './compared-files';

/**
 * A failing test case per difference and a skipped one per part that couldn't be followed; without either, one for
 * the whole.
 */
export function junitOf(compared: ComparedFiles): string {
  const { nginx: classname, extent } = compared;
  const differences = compared.differences.map((one): TestCase => {
    const message = sentenceOf(one);
    const place = lineText(nginxLocation(compared, one));
    return {
      classname,
      name: `${one.id} at ${place}`,
      outcome: { kind: 'failure', message, type: one.severity, text: `See ${place}.` },
    };
  });
  const skipped = compared.notFollowed.map((one): TestCase => {
    const place = lineText(nginxLocation(compared, one));
    return {
      classname,
      name: `not followed at ${place}`,
      outcome: { kind: 'skipped', text: one.message },
    };
  });
  const message = summaryOf(compared);
  const whole: TestCase =
    extent === 'whole' || extent === 'partial'
      ? { classname, name: 'no difference' }
      : { classname, name: 'compared', outcome: { kind: 'error', message, type: extent, text: message } };
  return junit({
    name: `${classname} compared with ${compared.config}`,
    cases: [...(differences.length > 0 ? differences : [whole]), ...skipped],
  });
}

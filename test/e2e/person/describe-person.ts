import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { seatPerson, type Person, type Seat } from './person';

const pictures = join(__dirname, '../../../.cache/e2e');

/**
 * A `describe` whose tests share one person before one VS Code on a folder with these files. When a test fails,
 * what the person saw is kept as a picture in `.cache/e2e/`.
 */
export function describePerson(
  title: string,
  files: Readonly<Record<string, string>>,
  define: (person: () => Person) => void,
  seat?: Seat,
): void {
  describe(title, () => {
    let person: Person | undefined;
    const present = (): Person => {
      if (person === undefined) throw new Error('The person is there only while a test runs.');
      return person;
    };
    before(async () => {
      person = await seatPerson(files, seat);
    });
    afterEach(async function () {
      if (this.currentTest?.state !== 'failed') return;
      const picture = join(pictures, `${this.currentTest.title.replaceAll(/\W+/g, '-')}.png`);
      await mkdir(pictures, { recursive: true });
      await present().screenshot(picture);
      console.log(`What the person saw: ${picture}`);
    });
    after(async () => {
      await person?.leave();
    });
    define(present);
  });
}

import type { Person } from './person';

/** Answers the question that is asked now, with Enter alone where `answer` is empty. */
export async function question(person: Person, prompt: string, answer: string): Promise<void> {
  const widget = person.page.locator('.quick-input-widget');
  const asked = widget
    .filter({ hasText: prompt })
    .or(widget.filter({ has: person.page.getByPlaceholder(prompt) }));
  await asked.first().waitFor();
  if (answer !== '') await widget.locator('input[type=text], input[type=password]').first().fill(answer);
  await person.press('Enter');
}

const prompts = ['Which path', 'Which origin', 'Which method', 'Which headers', 'Which credentials'];

/** Has the preflights of the active file sent to `url` from now on. */
export async function chooseTarget(person: Person, url: string): Promise<void> {
  await person.palette('License Monitor: Choose Target');
  await question(person, 'Which server do the preflights of this file go to?', url);
}

/** A name typed in the fourth question takes one more Enter, so that six answers are five questions. */
export async function run(person: Person, answers: readonly string[]): Promise<void> {
  await person.palette('License Monitor: Run Preflight…');
  const asked = answers.length === 6 ? prompts.toSpliced(4, 0, 'Which headers') : prompts;
  for (const [index, answer] of answers.entries()) await question(person, asked[index] ?? '', answer);
}

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

const prompts = [
  'Which server should be tested?',
  'Which path',
  'Which origin',
  'Which method',
  'Which headers',
  'Which credentials',
];

/** A name typed in the fifth question takes one more Enter, so that seven answers are six questions. */
export async function run(person: Person, answers: readonly string[]): Promise<void> {
  await person.palette('License Monitor: Run Preflight');
  const asked = answers.length === 7 ? prompts.toSpliced(5, 0, 'Which headers') : prompts;
  for (const [index, answer] of answers.entries()) await question(person, asked[index] ?? '', answer);
}

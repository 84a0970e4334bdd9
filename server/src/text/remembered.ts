/** Texts longer than this are not names or origins; keeping them would only use memory. */
const longest = 256;

/** More than any file holds; then the cache is cleared and filled again. */
const most = 8192;

/**
 * The same function with its results cached: at every keystroke some fifty rules ask the same about the same strings.
 * Precondition: `ask` is pure, and its results are never changed.
 */
export function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as Answer;
    const answer = ask(text);
    if (text.length <= longest) {
      if (answers.size >= most) answers.clear();
      answers.set(text, answer);
    }
    return answer;
  };
}

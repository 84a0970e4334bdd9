/** Longer texts are not names or origins, and caching them would only use memory. */
const longest = 256;

/** More entries than any file needs; the cache is cleared at this size. */
const most = 8192;

/**
 * Caches the results of a function: at every keystroke some fifty rules ask the same about the same strings.
 * Precondition: `ask` is pure, and its results are never modified.
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

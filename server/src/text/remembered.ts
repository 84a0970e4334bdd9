/** Texts longer than this are no names or origins; to keep them would only take memory. */
const longest = 256;

/** More than any file holds; then everything is forgotten and learned anew. */
const most = 8192;

/**
 * The same function with its answers kept: at every keystroke some fifty rules ask the same about the same strings.
 * Precondition: `ask` is pure, and its answers are never changed.
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

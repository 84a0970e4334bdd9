const maximumShown = 60;

/** A piece of the file as the message of a problem shows it: in backticks and of bearable length. */
export const shownWord = (word: string): string =>
  `\`${word.length > maximumShown ? `${word.slice(0, maximumShown)}…` : word}\``;

/** The pages before the till can sell. */
export const boot = {
  loading: 'Opening the till …',
  loadingWords: 'Looking through the last sales',
  configTitle: 'The till’s settings need a hand',
  configWords: (count: number) =>
    count === 1
      ? 'One thing in the settings is wrong. Until it is mended the till can’t sell.'
      : `${count} things in the settings are wrong. Until they are mended the till can’t sell.`,
  file: 'Settings file',
  line: (line: number) => `line ${line}`,
  again: 'Try again',
  cannotTitle: 'The till can’t start',
  noAnswer: 'The till’s inner part did not answer.',
  noAnswerMend: 'Close the window and open the till again.',
  mend: 'What to do',
} as const;

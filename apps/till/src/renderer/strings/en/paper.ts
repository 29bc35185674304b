/** The window of the virtual printer, which a till with a real account may have as well. */
export const paper = {
  title: (demo: boolean) => (demo ? 'Demo printer' : 'Screen printer'),
  words: 'Not a real printer: this paper is only on the screen.',
  slip: (number: number) => `Slip ${number}`,
  empty: 'Paper is in. The next slip comes out here.',
  noAnswer: 'The printer window lost the till. Close it and open the till again.',
} as const;

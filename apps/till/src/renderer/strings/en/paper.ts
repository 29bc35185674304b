/** The window of the virtual printer. */
export const paper = {
  title: 'Demo printer',
  words: 'Not a real printer: this paper is only on the screen.',
  slip: (number: number) => `Slip ${number}`,
  empty: 'Paper is in. The next slip comes out here.',
  noAnswer: 'The printer window lost the till. Close it and open the till again.',
} as const;

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
  apiKey: {
    label: 'API key of the account',
    help: 'Flash gave it with the account. It is tried now, and kept sealed at this till.',
    trying: 'Asking the provider …',
    save: 'Try it and save it',
    refused: {
      'wrong-form': 'Give the key alone, without spaces and without the word “Basic”.',
      'not-authorised': 'The provider does not take this key. Check it letter by letter.',
      unreachable: 'The provider can not be reached now. Check the line, then try again.',
      failed: 'The key could not be tried now. Try again.',
      'set-by-variable': 'The system of this computer sets the key: it is changed there.',
    },
  },
  unlock: {
    title: {
      'choose-passphrase': 'Choose a passphrase for this till',
      'enter-passphrase': 'Passphrase of this till',
      'enter-recovery-key': 'Recovery key of this till',
    },
    words: {
      'choose-passphrase':
        'This computer has no keystore that guards secrets. PINs and keys of this till are sealed instead with a passphrase, which is asked whenever the till starts. Use at least 12 letters: four words that nobody would put together are good. Write it down and keep it away from the till: without it nobody opens the sealed PINs again.',
      'enter-passphrase': 'It opens the sealed PINs and keys of this till.',
      'enter-recovery-key':
        'The keystore of this computer does not open the till any more. The owner has a recovery key of eight groups of four letters.',
    },
    passphrase: 'Passphrase',
    again: 'The passphrase again',
    recoveryKey: 'Recovery key',
    recoveryHelp: 'Eight groups of four letters and digits.',
    wrong: {
      'choose-passphrase': 'This passphrase is too short. Use at least 12 letters.',
      'enter-passphrase': 'That is not the passphrase.',
      'enter-recovery-key': 'That is not the recovery key of this till.',
    },
    differs: 'These are two different passphrases. Type both again.',
    choose: 'Use this passphrase',
    open: 'Open the till',
    useRecoveryKey: 'Use the recovery key instead',
    usePassphrase: 'Use the passphrase instead',
  },
} as const;

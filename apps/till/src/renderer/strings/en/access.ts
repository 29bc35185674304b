import type { Role } from '@tillkeeper/domain';
import type { AccessRefusalView } from '@tillkeeper/ipc';

const roleNames: Record<Role, string> = {
  cashier: 'Cashier',
  supervisor: 'Supervisor',
  manager: 'Manager',
};

/** Words about who stands at the till. */
export const access = {
  roleNames,
  preparing: 'One moment: the people of the demo are coming in.',
  who: 'Who is selling?',
  yourName: 'Your name',
  whoHelp: 'Choose your name, then type your PIN. Or scan your badge.',
  pin: 'PIN',
  pinOf: (name: string) => `PIN of ${name}`,
  signIn: 'Sign in',
  lockedOut: 'Locked out',
  lockedSale: 'Sales that are under way go on. Nothing is lost while the till is locked.',
  demoPins: 'PINs of the demo',
  firstRun: {
    title: 'Who manages this shop?',
    words:
      'Nobody works at this till yet. The first person is a manager: they add the others, and change how the till is set up.',
    name: 'Name',
    pin: 'PIN',
    pinHelp: (digits: number) => `At least ${digits} digits that nobody would guess first.`,
    again: 'The same PIN again',
    differs: 'This is another PIN. Type both again.',
    create: 'Begin',
  },
  change: {
    title: (name: string) => `${name}, choose your own PIN`,
    titleFree: 'Change your PIN',
    words: 'The PIN that you were given works once. From now on only you know yours.',
    present: 'PIN until now',
    next: 'New PIN',
    again: 'New PIN again',
    save: 'Save the PIN',
    later: 'Sign out',
    cancel: 'Leave it',
    saved: 'Your new PIN works from now on.',
  },
  approval: {
    title: 'A supervisor must allow this',
    words: (name: string) => `${name} stays signed in. Both names are written down.`,
    who: 'Who allows it?',
    reason: 'Why',
    allow: 'Allow it',
    cancel: 'Not now',
    nobody: 'Nobody here may allow this. A manager can give somebody the right.',
  },
  recover: {
    open: 'No manager can sign in?',
    title: 'Let a manager in with the recovery key',
    words:
      'For the owner. The manager gets a new PIN, and it is written down that the key was used.',
    who: 'Which manager?',
    pin: 'New PIN',
    set: 'Set the PIN',
    cancel: 'Not now',
    refused: 'That is not the recovery key, or the PIN is too short or too plain.',
  },
  saving: 'One moment',
  refused: refusedWords,
} as const;

/** Why somebody was not let in, for the person who stands there. */
function refusedWords(refusal: AccessRefusalView): string {
  switch (refusal.kind) {
    case 'wrong-pin':
      return refusal.triesLeft <= 3
        ? `That is not the PIN. ${refusal.triesLeft} more, then only a manager can help.`
        : 'That is not the PIN. Try again.';
    case 'locked-out':
      return 'Too many wrong PINs. A manager must let this person in again.';
    case 'wait':
      return `Wait ${Math.ceil(refusal.waitMs / 1000)} seconds, then try again.`;
    case 'unknown-badge':
      return 'This badge belongs to nobody here. Choose your name and type your PIN.';
    case 'badges-off':
      return 'Too many unknown badges. Choose your name and type your PIN. Badges work again after a manager has signed in with theirs.';
    case 'no-such-person':
      return 'This person does not work here any more.';
    case 'not-allowed':
      return 'This person may not allow it. Ask somebody else.';
    case 'pin-refused':
      return pinWords[refusal.why];
    case 'name-missing':
      return 'Type a name.';
    case 'name-taken':
      return 'Somebody here has this name already. Add an initial.';
    case 'badge-taken':
      return 'This badge belongs to somebody else.';
    case 'badge-too-short':
      return 'This code is too short for a badge. It needs eight characters or more.';
    case 'last-manager':
      return 'Somebody must be able to manage the shop. Make another person manager first.';
    case 'not-first':
      return 'Somebody works here already. Ask a manager to add you.';
  }
}

const pinWords: Record<Extract<AccessRefusalView, { kind: 'pin-refused' }>['why'], string> = {
  'not-digits': 'A PIN is digits only.',
  'too-short': 'This PIN is too short: cashiers need 4 digits, supervisors and managers 6.',
  'too-long': 'This PIN is too long: 12 digits at most.',
  'too-plain': 'That PIN is one of the first that anybody would try. Choose another.',
  'same-as-before': 'That is the PIN you have already. Choose another.',
};

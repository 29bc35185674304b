import type { DeclinedOutcome, Outcome, ReversalOutcome, UnknownOutcome } from '@tillkeeper/domain';
import type { Provider } from '@tillkeeper/provider';
import type { Mutant } from './mutant.ts';

/** Answers that are taken for more than they prove: a row of the verdict tables broken in each. */
export const MISJUDGED: readonly Mutant[] = [
  {
    name: 'silence is a decline',
    breaks: 'reset, timeout: maybe',
    provider: unknownAs('no-answer', declined),
  },
  {
    name: 'silence proves that nothing ran',
    breaks: 'reset, timeout: maybe',
    provider: unknownAs('no-answer', notExecuted),
  },
  {
    name: 'a half answer proves that nothing ran',
    breaks: 'half or bad JSON, HTML: maybe',
    provider: unknownAs('bad-answer', notExecuted),
  },
  {
    name: 'a 5xx is a decline',
    breaks: 'any 5xx: maybe',
    provider: unknownAs('server-error', declined),
  },
  {
    name: 'a busy provider has declined',
    breaks: '2210, 2220 and their like: maybe',
    provider: unknownAs('busy', declined),
  },
  {
    name: 'a slow-down is a decline',
    breaks: '2373, 2377, 429: maybe',
    provider: unknownAs('slow-down', declined),
  },
  {
    name: 'a slow-down is only busy',
    breaks: '2373, 2377, 429: slow down',
    provider: unknownAs('slow-down', (outcome) => ({ ...outcome, cause: 'busy' })),
  },
  {
    name: 'an undocumented code is a decline',
    breaks: 'a code nobody documented is unknown',
    provider: unknownAs('undocumented', declined),
  },
  {
    name: 'a collision is a decline',
    breaks: '2201, 2248 on a re-send: sold, evidence missing',
    provider: unknownAs('collision', declined),
  },
  {
    name: 'a collision on a first send is only busy',
    breaks: '2201, 2248 on a first send: freeze',
    provider: unknownAs('collision', (outcome) => ({ ...outcome, cause: 'busy' })),
  },
  {
    name: 'changed bytes are a decline',
    breaks: '2256: a defect of ours; freeze',
    provider: unknownAs('request-changed', declined),
  },
  {
    name: 'a success without its PIN is sold',
    breaks: '0 without a PIN: sold, evidence missing',
    provider: unknownAs('evidence-missing', soldEmpty),
  },
  {
    name: 'silence has undone it',
    breaks: 'only 0, 2253, 2280, 2413 are reversed',
    provider: reversalAs((outcome) => outcome.kind === 'unknown'),
  },
  {
    name: '2267 is undone',
    breaks: '2267 is ambiguous: learn, then decide',
    provider: refusalAs('original-unclear'),
  },
  {
    name: '2275 is undone',
    breaks: '2275-2277: a new reversal reference, then a person',
    provider: refusalAs('try-new-reference'),
  },
  {
    name: 'redeemed is undone',
    breaks: '2412, 2401: sold, cannot be reversed',
    provider: refusalAs('redeemed'),
  },
  {
    name: 'too late is undone',
    breaks: '2281: window passed, sold',
    provider: refusalAs('window-passed'),
  },
  {
    name: 'not allowed is undone',
    breaks: '2273, 2274 reclassify',
    provider: refusalAs('not-allowed'),
  },
];

type Wrap = (provider: Provider) => Provider;

function unknownAs(
  cause: UnknownOutcome['cause'],
  change: (outcome: UnknownOutcome) => Outcome,
): Wrap {
  return (provider) => ({
    ...provider,
    send: async (request, options) => {
      const outcome = await provider.send(request, options);
      return outcome.kind === 'unknown' && outcome.cause === cause ? change(outcome) : outcome;
    },
  });
}

function declined({ code }: UnknownOutcome): DeclinedOutcome {
  return { kind: 'declined', code, providerMessage: '', mendableBy: 'shop' };
}

function notExecuted(outcome: UnknownOutcome): UnknownOutcome {
  return { ...outcome, cause: 'not-executed' };
}

function soldEmpty(): Outcome {
  const words = { expiryDate: '', redemptionInstructions: '', termsAndConditions: '' };
  const evidence = { kind: 'voucher', pin: '', serialNumber: '', ...words } as const;
  return { kind: 'approved', evidence, providerTransactionId: '', providerDate: '' };
}

function reversalAs(isTaken: (outcome: ReversalOutcome) => boolean): Wrap {
  return (provider) => ({
    ...provider,
    sendReversal: async (request, options) => {
      const outcome = await provider.sendReversal(request, options);
      if (!isTaken(outcome)) return outcome;
      return { kind: 'reversed', code: outcome.code, providerTransactionId: '' };
    },
  });
}

function refusalAs(refusal: Extract<ReversalOutcome, { kind: 'refused' }>['refusal']): Wrap {
  return reversalAs((outcome) => outcome.kind === 'refused' && outcome.refusal === refusal);
}

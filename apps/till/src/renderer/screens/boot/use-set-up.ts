import type { SetUp, SetUpAnswer, SetUpProblem } from '@tillkeeper/ipc';
import { useState } from 'react';
import { till } from '../../app/client.ts';
import { retryBoot } from '../../stores/boot-store.ts';
import { goAtOnce } from '../../stores/route-store.ts';
import { tellSupport } from '../../stores/tell-support.ts';
import { en } from '../../strings/en.ts';

/** The steps of the set-up, in order. */
export const STEPS = ['shop', 'account', 'key'] as const;
/** One of them. */
export type Step = (typeof STEPS)[number];

const TYPED = {
  shop: ['storeName', 'addressLine1', 'addressLine2', 'vatNumber', 'tillId'],
  account: ['accountNumber', 'storeId', 'terminalId'],
  key: ['apiKey'],
} as const;
/** A field that a person types into. */
export type TypedName = (typeof TYPED)[Step][number];
type Typed = Record<TypedName, string> & Pick<SetUp, 'environment'>;
type Problems = Partial<Record<TypedName, string>>;

const EMPTY: Typed = {
  storeName: '',
  addressLine1: '',
  addressLine2: '',
  vatNumber: '',
  tillId: 'T01',
  accountNumber: '',
  storeId: '',
  terminalId: '',
  environment: 'sandbox',
  apiKey: '',
};

/** What is typed so far, what is wrong with it, and the ways on and back. */
export interface SetUpFormState {
  readonly step: Step;
  readonly typed: Typed;
  readonly problems: Problems;
  /** Why the whole was not taken; empty while nothing was refused. */
  readonly refusal: string;
  readonly busy: boolean;
  readonly type: (name: TypedName, value: string) => void;
  readonly chooseEnvironment: (id: string) => void;
  readonly next: () => void;
  readonly back: () => void;
}

/** The set-up's form: main checks each step, and tries and keeps the whole at the end. */
export function useSetUp(): SetUpFormState {
  const [step, setStep] = useState<Step>('shop');
  const [typed, setTyped] = useState(EMPTY);
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);

  /** Shows what is wrong where it was typed; false when nothing is, up to the given step. */
  function show(found: readonly SetUpProblem[], upTo: Step): boolean {
    const wrong = sentences(found, typed);
    const place = STEPS.slice(0, STEPS.indexOf(upTo) + 1).find((each) =>
      TYPED[each].some((name) => wrong[name] !== undefined),
    );
    setProblems(place === undefined ? {} : wrong);
    if (place !== undefined) setStep(place);
    return place !== undefined;
  }

  async function goOn(): Promise<void> {
    const ask = askOf(typed);
    if (step === 'key') return finish(await till.saveSetUp(ask));
    if (!show(await till.checkSetUp(ask), step)) setStep(after(step));
  }

  async function finish(answer: SetUpAnswer): Promise<void> {
    if (answer.kind === 'refused') setRefusal(en.setUp.refused[answer.why]);
    if (answer.kind === 'wrong' && !show(answer.problems, 'key'))
      setRefusal(answer.problems.map(({ message }) => message).join(' '));
    if (answer.kind !== 'saved') return;
    // What the new manager does next: find the printer.
    goAtOnce({ kind: 'printer' });
    await retryBoot();
  }

  async function next(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setRefusal('');
    try {
      await goOn();
    } catch (error) {
      tellSupport(error);
      setRefusal(en.setUp.refused.failed);
    }
    setBusy(false);
  }

  function back(): void {
    if (busy || step === 'shop') return;
    setRefusal('');
    setStep(STEPS[STEPS.indexOf(step) - 1] ?? 'shop');
  }

  return {
    step,
    typed,
    problems,
    refusal,
    busy,
    type: (name, value) => {
      setTyped({ ...typed, [name]: value });
      setProblems({ ...problems, [name]: undefined });
    },
    chooseEnvironment: (id) =>
      setTyped({ ...typed, environment: id === 'production' ? id : 'sandbox' }),
    next: () => void next(),
    back,
  };
}

function after(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? 'key';
}

function askOf({ addressLine1, addressLine2, ...rest }: Typed): SetUp {
  return { ...rest, addressLines: [addressLine1, addressLine2] };
}

function sentences(found: readonly SetUpProblem[], typed: Typed): Problems {
  const all: Problems = {};
  for (const { field, message } of found) {
    const name = field === 'addressLines' ? 'addressLine1' : field;
    if (name === '' || name === 'environment') continue;
    all[name] = typed[name].trim() === '' ? en.setUp.missing : sentence(name, message);
  }
  return all;
}

// The schema says "must be …" of the setting that it names beside it.
function sentence(name: TypedName, message: string): string {
  return message.startsWith('must') ? `${en.setUp.fields[name]} ${message}.` : message;
}

import type { SetUp, SetUpAnswer, SetUpProblem } from '@tillkeeper/ipc';
import { useState } from 'react';
import { till } from '../../app/client.ts';
import { leaveSetUp, retryBoot } from '../../stores/boot-store.ts';
import { goAtOnce } from '../../stores/route-store.ts';
import { tellSupport } from '../../stores/tell-support.ts';
import { en } from '../../strings/en.ts';
import {
  forgetTyped,
  noteTyped,
  TYPED,
  type Typed,
  type TypedName,
  useTyped,
} from './set-up-typed.ts';

/** The steps of the set-up, in order. */
export const STEPS = ['shop', 'account', 'key'] as const;
/** One of them. */
export type Step = (typeof STEPS)[number];

type Problems = Partial<Record<TypedName, string>>;

/** What is typed so far, what is wrong with it, and the ways on and back. */
export interface SetUpFormState {
  readonly step: Step;
  readonly typed: Typed;
  readonly problems: Problems;
  /** Why the whole was not taken; empty while nothing was refused. */
  readonly refusal: string;
  /** Counts the checks that found something. */
  readonly checks: number;
  readonly busy: boolean;
  readonly type: (name: TypedName, value: string) => void;
  readonly chooseEnvironment: (id: string) => void;
  readonly next: () => void;
  readonly back: () => void;
}

/** The set-up's form: main checks each step, and tries and keeps the whole at the end. */
export function useSetUp(): SetUpFormState {
  const [step, setStep] = useState<Step>('shop');
  const typed = useTyped((state) => state.typed);
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState('');
  const [checks, setChecks] = useState(0);
  const [busy, setBusy] = useState(false);

  /** Shows what is wrong where it was typed. False when nothing is, up to the given step. */
  function show(found: readonly SetUpProblem[], upTo: Step): boolean {
    const wrong = sentences(found, typed);
    const place = STEPS.slice(0, STEPS.indexOf(upTo) + 1).find((each) =>
      TYPED[each].some((name) => wrong[name] !== undefined),
    );
    setProblems(place === undefined ? {} : wrong);
    if (place === undefined) return false;
    setStep(place);
    setChecks(checks + 1);
    return true;
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
    forgetTyped();
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
    if (busy) return;
    setRefusal('');
    if (step === 'shop') leave();
    else setStep(STEPS[STEPS.indexOf(step) - 1] ?? 'shop');
  }

  /** Everything typed stays but the account's secret: whoever leaves may open the demo next. */
  function leave(): void {
    noteTyped({ apiKey: '' });
    leaveSetUp();
  }

  return {
    step,
    typed,
    problems,
    refusal,
    checks,
    busy,
    type: (name, value) => {
      noteTyped({ [name]: value });
      setProblems({ ...problems, [name]: undefined });
    },
    chooseEnvironment: (id) => noteTyped({ environment: id === 'production' ? id : 'sandbox' }),
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

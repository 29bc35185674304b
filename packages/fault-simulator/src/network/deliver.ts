import { failure, type HttpCall, type HttpResult } from '@tillkeeper/provider';
import type { CallPlace, Fate } from '../plan/fate.ts';
import type { Stage } from '../stage.ts';
import { referencesIn } from './read-request.ts';
import { failureAnswer, type ReceiveOptions, type WireAnswer } from './server.ts';

/** One call on its way. */
export interface Delivery {
  readonly stage: Stage;
  readonly call: HttpCall;
  readonly place: CallPlace;
  readonly fate: Fate;
  /** Brings a result to the till after a while; only the first one counts. */
  readonly settleAfter: (durationMs: number, result: HttpResult, isGenuine?: boolean) => void;
}

/** Carries a call to the provider and its answer back, as its fate has it. */
export function deliver(delivery: Delivery): void {
  const { fate, settleAfter } = delivery;
  const { thereMs, backMs, laterMs } = fate;
  switch (fate.fault) {
    case 'none':
      answerTruly(delivery);
      break;
    case 'refused':
      settleAfter(thereMs, failure('not-executed', 'no connection (ECONNREFUSED)'));
      break;
    case 'reset':
      settleAfter(thereMs, failure('no-answer', 'the connection ended (ECONNRESET)'));
      break;
    case 'request-lost':
      break;
    case 'request-late':
      arriveAfter(delivery, laterMs);
      break;
    case 'request-twice':
      arriveTwice(delivery);
      break;
    case 'copy-late':
      arriveAfter(delivery, thereMs);
      arriveAfter(delivery, laterMs);
      break;
    case 'answer-lost':
    case 'answer-late':
      arriveAfter(delivery, thereMs);
      break;
    case 'answer-half':
      arriveAfter(delivery, thereMs, () =>
        settleAfter(backMs, failure('bad-answer', 'the answer broke off (ECONNRESET)')),
      );
      break;
    case 'missing-pin':
      answerTruly(delivery, { withholdPin: true });
      break;
    case 'foreign-answer':
      arriveAfter(delivery, thereMs, (truth) =>
        settleAfter(backMs, answered(asForeign(truth, delivery))),
      );
      break;
    default:
      answerInstead(delivery);
  }
}

function answerTruly(delivery: Delivery, how: ReceiveOptions = {}): void {
  const { fate, settleAfter } = delivery;
  const back = (answer: WireAnswer): void => settleAfter(fate.backMs, answered(answer), true);
  arriveAfter(delivery, fate.thereMs, back, how);
}

// Both copies arrive before the answer leaves. The second one's answer is heard where it repeats the
// first one's: see the assumption on copies.
function arriveTwice(delivery: Delivery): void {
  const { fate, settleAfter } = delivery;
  let first: WireAnswer | undefined;
  arriveAfter(delivery, fate.thereMs, (answer) => {
    first = answer;
  });
  arriveAfter(delivery, fate.thereMs + 1, (second) => {
    const heard = fate.executed && second.status === first?.status ? second : (first ?? second);
    settleAfter(fate.backMs, answered(heard), true);
  });
}

function answerInstead(delivery: Delivery): void {
  const { stage, call, place, fate, settleAfter } = delivery;
  const { reference } = referencesIn(call.body ?? '');
  const back = (): void => settleAfter(fate.backMs, answered(insteadOf(fate, reference)));
  switch (fate.fault) {
    case 'reversal-declined':
    case 'reversal-unclear':
      stage.heap.after(fate.thereMs, () => {
        stage.server.stick(reference, fate.code);
        back();
      });
      break;
    case 'declined-once':
      stage.heap.after(fate.thereMs, () => {
        const said = stage.server.wouldDecline(reference, fate.code)
          ? insteadOf(fate, reference)
          : stage.server.receive(call);
        settleAfter(fate.backMs, answered(said));
      });
      break;
    case 'unauthorised':
      stage.heap.after(fate.thereMs, back);
      break;
    case 'collision':
    case 'request-changed':
      // They speak of a reference that is known, so it must be: this copy is the second one.
      if (place.number === 1 && !fate.executed) answerTruly(delivery);
      else arriveAfter(delivery, fate.thereMs, back);
      break;
    default:
      if (fate.executed) arriveAfter(delivery, fate.code === 2220 ? fate.laterMs : fate.thereMs);
      stage.heap.after(fate.thereMs, back);
  }
}

function arriveAfter(
  { stage, call, place }: Delivery,
  durationMs: number,
  then: (answer: WireAnswer) => void = () => {},
  how: ReceiveOptions = {},
): void {
  stage.heap.after(durationMs, () => {
    if (stage.isTaken(place)) stage.server.sellToStranger(call);
    const answer = stage.server.receive(call, how);
    stage.witness.received(place, answer.status);
    then(answer);
  });
}

function insteadOf(fate: Fate, reference: string): WireAnswer {
  const { fault, status, code } = fate;
  if (fault === 'html')
    return { status, body: '<html><head><title>Sign in to the shop Wi-Fi</title></head></html>' };
  if (fault === 'unauthorised') return failureAnswer(401, 2233, '');
  return failureAnswer(status, code, reference);
}

// Somebody else's answer: it names another reference, and its PIN belongs to somebody else.
function asForeign(truth: WireAnswer, { fate }: Delivery): WireAnswer {
  const body = truth.body
    .replace(/"reference":"[^"]*"/, '"reference":"SOMEBODY-ELSE-0001"')
    .replace(/"pin":"\d{4}/, `"pin":"${fate.executed ? '9999' : '0000'}`);
  return { status: truth.status, body };
}

/** A whole HTTP answer. */
export function answered({ status, body }: WireAnswer): HttpResult {
  return { kind: 'answered', status, headers: {}, body };
}

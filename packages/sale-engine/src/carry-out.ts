import {
  assertNever,
  type Evidence,
  type Outcome,
  type Paper,
  type ReversalOutcome,
  type Sale,
  type UnknownOutcome,
} from '@tillkeeper/domain';
import type { Effect, PrintOutcome, SaleEvent, SectionStart } from './events.ts';
import type { EnginePorts } from './ports.ts';
import type { Waits } from './waits.ts';

/** The engine's hands: they send, print and wait, and tell what came of it. */
export interface Hands {
  carryOut(sale: Sale, effect: Effect): void;
  /** Resolves when no slip is on its way to the printer any more. */
  whenPrinted(): Promise<void>;
}

/** Makes the hands. `tell` hears every end; it is not called before the effect's facts are durable. */
export function createHands(
  ports: EnginePorts,
  waits: Waits,
  tell: (saleId: string, event: SaleEvent) => Sale | undefined,
): Hands {
  const { journal, provider, printer, slips } = ports;
  const printing = new Set<Promise<void>>();

  function carryOut(sale: Sale, effect: Effect): void {
    const { saleId } = sale.intent;
    switch (effect.kind) {
      case 'send':
        watch(send(sale, effect.attemptNumber, effect.timeoutMs));
        break;
      case 'send-reversal':
        watch(sendReversal(saleId, effect));
        break;
      case 'print':
        remember(print(sale, effect.paper, effect.copyNumber));
        break;
      case 'pause':
        pause(saleId, effect.durationMs);
        break;
      default:
        assertNever(effect);
    }
  }

  function pause(saleId: string, durationMs: number): void {
    waits.pause(saleId, durationMs, () => endPause(saleId));
  }

  // Nobody stands behind a timer to hear of a defect, and it must not end the till. The sale is
  // tried again, though seldom: without a plan nothing would ask about it before the next start.
  function endPause(saleId: string): void {
    try {
      tell(saleId, { kind: 'pause-over' });
    } catch (error) {
      ports.onDefect(error);
      pause(saleId, ports.settings.backgroundDelayMs.longest);
    }
  }

  async function send({ intent }: Sale, attemptNumber: number, timeoutMs: number): Promise<void> {
    const outcome = await outcomeOf<Outcome>(() =>
      provider.send(intent.request, { timeoutMs, ...customerPinOf(intent) }),
    );
    tell(intent.saleId, { kind: 'answered', attemptNumber, outcome });
  }

  // Read anew for each attempt: a customer's PIN stays nowhere but sealed in the journal.
  function customerPinOf({ saleId, request }: Sale['intent']): { customerPin?: string } {
    if (request.needsCustomerPin !== true) return {};
    return { customerPin: journal.readSecret(saleId, 'customer-pin') as string };
  }

  async function sendReversal(
    saleId: string,
    effect: Extract<Effect, { kind: 'send-reversal' }>,
  ): Promise<void> {
    const { reversalNumber, attemptNumber, request, timeoutMs } = effect;
    const outcome = await outcomeOf<ReversalOutcome>(() =>
      provider.sendReversal(request, { timeoutMs }),
    );
    tell(saleId, { kind: 'reversal-answered', reversalNumber, attemptNumber, outcome });
  }

  // A client returns values; when it throws, that is a defect of ours, and its call may have run.
  async function outcomeOf<T>(call: () => Promise<T>): Promise<T | UnknownOutcome> {
    try {
      return await call();
    } catch (error) {
      ports.onDefect(error);
      return { kind: 'unknown', cause: 'no-answer', code: '', detail: 'a defect of the till' };
    }
  }

  async function print(sale: Sale, paper: Paper, copyNumber: number): Promise<void> {
    const result = await printed(sale, paper, copyNumber);
    tell(sale.intent.saleId, { kind: 'print-ended', paper, copyNumber, result });
  }

  async function printed(sale: Sale, paper: Paper, copyNumber: number): Promise<PrintOutcome> {
    let document: unknown;
    try {
      document = journal.readSecret(sale.intent.saleId, paper) ?? makeAgain(sale, paper);
    } catch (error) {
      ports.onDefect(error);
      return { kind: 'not-begun', why: 'The slip could not be made. Call support.' };
    }
    try {
      return await printer.print(sale, document, copyNumber, (start) =>
        mayLeave(sale.intent.saleId, paper, copyNumber, start),
      );
    } catch (error) {
      ports.onDefect(error);
      return { kind: 'doubtful', why: 'Something went wrong while it printed.' };
    }
  }

  // A section leaves only when the record says that it does: not after a halt, not after the end.
  function mayLeave(
    saleId: string,
    paper: Paper,
    copyNumber: number,
    start: SectionStart,
  ): boolean {
    const after = tell(saleId, { kind: 'print-section', paper, copyNumber, start });
    const state = paper === 'slip' ? after?.slip : after?.pendingSlip;
    return (
      state?.kind === 'printing' &&
      state.copyNumber === copyNumber &&
      state.progress?.begun === start.index + 1
    );
  }

  // A slip that could not be made when the answer came is made from the sealed evidence.
  function makeAgain(sale: Sale, paper: Paper): unknown {
    if (paper === 'pending-slip') return slips.makePending(sale);
    return slips.make(sale, journal.readSecret(sale.intent.saleId, 'evidence') as Evidence);
  }

  function remember(job: Promise<void>): void {
    printing.add(job);
    watch(job.finally(() => printing.delete(job)));
  }

  // Nobody waits for these; what goes wrong in them must still be heard of.
  function watch(job: Promise<unknown>): void {
    job.catch(ports.onDefect);
  }

  async function whenPrinted(): Promise<void> {
    await Promise.allSettled([...printing]);
  }

  return { carryOut, whenPrinted };
}

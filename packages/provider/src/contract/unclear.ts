import { expect, it } from 'vitest';
import type { ContractHands } from './hands.ts';
import { openWire } from './wire.ts';

/** Whatever happens to an answer: nothing is sent twice by itself, and nothing is guessed. */
export function describeUnclearAnswers(get: () => ContractHands): void {
  it('gives the same PIN again for the same reference, from the same bytes', async () => {
    const hands = get();
    const request = hands.prepare(hands.productOf('one-voucher'));
    const first = await hands.send(request);
    expect(first.kind).toBe('approved');
    expect(await hands.send(request)).toEqual(first);
    expect(hands.wire.bodiesWith(request.reference)).toEqual([request.body, request.body]);
  });

  it('does not know when the answer is lost, sends nothing by itself, and finds the sale again', async () => {
    const hands = get();
    const request = hands.prepare(hands.productOf('one-voucher'));
    hands.wire.failNext(request.reference, 'lose-answer');
    expect(await hands.send(request)).toMatchObject({ kind: 'unknown', cause: 'no-answer' });
    expect(hands.wire.bodiesWith(request.reference)).toHaveLength(1);
    expect(await hands.send(request)).toMatchObject({ kind: 'approved' });
  });

  it('does not know when no answer comes in time', async () => {
    const hands = get();
    const request = hands.prepare(hands.productOf('one-voucher'));
    hands.wire.failNext(request.reference, 'hold-answer');
    const began = performance.now();
    expect(await hands.send(request, 300)).toMatchObject({ kind: 'unknown', cause: 'no-answer' });
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(hands.wire.bodiesWith(request.reference)).toHaveLength(1);
  });

  it('does not know when the request is lost, and then sells with the same bytes', async () => {
    const hands = get();
    const request = hands.prepare(hands.productOf('one-voucher'));
    hands.wire.failNext(request.reference, 'lose-request');
    expect(await hands.send(request)).toMatchObject({ kind: 'unknown', cause: 'no-answer' });
    expect(await hands.send(request)).toMatchObject({ kind: 'approved' });
  });

  it.each([
    [500, '{"error":"oops"}', 'server-error'],
    [502, '<html>Bad gateway</html>', 'server-error'],
    [429, '', 'slow-down'],
    [200, '<html>Sign in to the Wi-Fi</html>', 'bad-answer'],
    [200, '{"responseCode": 0, ', 'bad-answer'],
  ])('does not know after HTTP %i %s', async (status, body, cause) => {
    const hands = get();
    const request = hands.prepare(hands.productOf('one-voucher'));
    hands.wire.failNext(request.reference, { status, body });
    expect(await hands.send(request)).toMatchObject({ kind: 'unknown', cause });
  });

  it('does not take a code that nobody published for a decline', async () => {
    const hands = get();
    const request = hands.prepare(hands.productOf('one-voucher'));
    hands.wire.failNext(request.reference, hands.world.undocumentedAnswer(request));
    expect(await hands.send(request)).toMatchObject({ kind: 'unknown', cause: 'undocumented' });
  });

  it('proves that nothing ran when nobody listens', async () => {
    const hands = get();
    const gone = await openWire(hands.world.serverUrl);
    await gone.close();
    const outcome = await hands.world
      .createProvider(gone.url)
      .send(hands.prepare(hands.productOf('one-voucher')), { timeoutMs: 1_000 });
    expect(outcome).toMatchObject({ kind: 'unknown', cause: 'not-executed' });
  });
}

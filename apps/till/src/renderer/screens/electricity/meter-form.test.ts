import type { MeterAccount } from '@tillkeeper/domain';
import { describe, expect, it } from 'vitest';
import { productFor } from '../../testing.ts';
import {
  groupMeterWhileTyping,
  type LookupState,
  productOfMeter,
  readMeter,
  withinMeterLimits,
} from './meter-form.ts';

const account = (more: Partial<MeterAccount> = {}): MeterAccount => ({
  meter: {
    meterNumber: '01443026719',
    customerName: 'S M DLAMINI',
    customerAddress: '',
    utilityName: 'City Power Johannesburg',
    utilityAddress: '',
    utilityVatNumber: '',
    utilityCallCentre: '',
    tariffName: '',
    supplyGroupCode: '',
    keyRevisionNumber: '',
    tariffIndex: '',
    algorithmCode: '',
    tokenTechnology: '',
  },
  arrearsCents: 0,
  arrearsDescription: '',
  minimumVendCents: 2_000,
  maximumVendCents: 50_000,
  ...more,
});
const found: LookupState = {
  kind: 'answered',
  asked: '01443026719',
  answer: { kind: 'found', account: account() },
};

describe('the meter', () => {
  it('is ready once the lookup found its owner', () => {
    expect(readMeter('0144 3026 719', found).target).toEqual({
      kind: 'target',
      target: { kind: 'meter', meterNumber: '01443026719', customerName: 'S M DLAMINI' },
    });
  });

  it('needs a new lookup when a digit changes', () => {
    expect(readMeter('0144 3026 718', found).target).toEqual({
      kind: 'waiting-for',
      what: 'meter-lookup',
    });
  });

  it('is waited for while the number is not whole', () => {
    expect(readMeter('014', found)).toMatchObject({
      refusal: 'too-short',
      target: { kind: 'waiting-for', what: 'meter' },
    });
  });

  it('is said to look mistyped, and still looked up, when its check digit fails', () => {
    expect(readMeter('01443026718', { kind: 'idle' }).mistyped).toBe(true);
    expect(readMeter('01443026719', { kind: 'idle' }).mistyped).toBe(false);
  });

  it('is put into groups while it is typed', () => {
    expect(groupMeterWhileTyping('01443026719')).toBe('0144 3026 719');
    expect(groupMeterWhileTyping('0144x')).toBe('0144x');
  });
});

describe('its limits', () => {
  const product = productFor({ minimumAmountCents: 1_000, maximumAmountCents: 500_000 });

  it('narrow the product’s own', () => {
    expect(withinMeterLimits(product, account())).toMatchObject({
      minimumAmountCents: 2_000,
      maximumAmountCents: 50_000,
    });
  });

  it('leave the product’s maximum where the utility sets none', () => {
    expect(withinMeterLimits(product, account({ maximumVendCents: 0 }))).toMatchObject({
      maximumAmountCents: 500_000,
    });
  });
});

it('sells the product of the meter’s own utility where there is one', () => {
  const general = productFor({ vendor: 'FLASH Group' });
  const own = productFor({ productCode: '402', vendor: 'City Power' });
  expect(productOfMeter([general, own], account())).toBe(own);
  expect(productOfMeter([general], account())).toBe(general);
});

import { formatRand, formatRandNumber, type Product } from '@tillkeeper/domain';
import { type ReactElement, useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { DigitField } from '../../components/digit-field.tsx';
import { Keypad } from '../../components/keypad.tsx';
import { pressKey } from '../../components/keypad-text.ts';
import { Notice } from '../../components/notice.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useCatalogue } from '../../stores/catalogue-store.ts';
import { en } from '../../strings/en.ts';
import { productsOf } from '../home/tiles.ts';
import { emptyRedeem, groupPin, readRedeem } from '../redeem/redeem-form.ts';
import type { VoucherDraft } from './tender.ts';
import styles from './ticket.module.css';
import { useRedemption } from './use-redemption.ts';
import { useVouchersInHand } from './voucher-store.ts';

interface VoucherSheetProps {
  readonly priceCents: number;
  readonly onTaken: (voucher: VoucherDraft) => void;
  readonly onClose: () => void;
}

/**
 * Takes a 1Voucher in payment: one that was redeemed already, or its PIN. Redeeming is a money call
 * of its own: it is written down, asked again and undone like a sale, also when this sheet is closed.
 */
export function VoucherSheet(props: VoucherSheetProps): ReactElement {
  const inHand = useVouchersInHand();
  const catalogue = useCatalogue((state) => state.catalogue);
  const [product] = productsOf(catalogue, 'one-voucher-redemption');
  const words = en.sell.voucher;
  return (
    <Sheet
      title={words.title}
      onClose={props.onClose}
      actions={
        <Button hint="Esc" onPress={props.onClose}>
          {words.close}
        </Button>
      }
    >
      {inHand.map((voucher, index) => (
        <Button
          key={voucher.redemptionSaleId}
          onPress={() => props.onTaken(voucher)}
          focusOnMount={index === 0 && product === undefined}
        >
          {words.use(voucher.lastFour, voucher.leftCents)}
        </Button>
      ))}
      {product !== undefined && <TakeByPin {...props} product={product} />}
    </Sheet>
  );
}

function TakeByPin(props: VoucherSheetProps & { readonly product: Product }): ReactElement {
  const { product, priceCents, onTaken } = props;
  const [pin, setPin] = useState('');
  const { state, redeem } = useRedemption();
  const words = en.sell.voucher;
  // As much as the price: the rest comes back as a new voucher on the slip.
  const amount = formatRandNumber(priceCents);
  const reading = readRedeem({ ...emptyRedeem(pin), howMuch: 'part', amount }, product);
  const whole = readRedeem(emptyRedeem(pin), product);
  const problem =
    whole.kind === 'pin' && (whole.problem === 'too-long' || whole.problem === 'not-digits')
      ? en.redeem.pinProblems[whole.problem]
      : undefined;
  const taken = state.kind === 'taken' ? state.voucher : undefined;
  const tell = useEffectEvent(() => taken && onTaken(taken));
  useEffect(() => {
    if (taken !== undefined) tell();
  }, [taken]);
  const busy = state.kind === 'asking';
  return (
    <div className={styles['sheetForm']}>
      <DigitField
        label={en.redeem.pin}
        value={pin}
        onChange={setPin}
        onFocus={() => {}}
        group={groupPin}
        problem={problem}
        help={en.redeem.pinHint}
        disabled={busy}
        focusOnMount
      />
      {state.kind === 'asking' && (
        <Notice tone="busy" role="status" title={words.asking}>
          {words.askingWords}
        </Notice>
      )}
      {state.kind === 'failed' && (
        <Notice tone="bad" role="alert" title={state.title}>
          {state.words}
        </Notice>
      )}
      <div className={styles['sheetHands']}>
        {!busy && (
          <Keypad
            kind="number"
            onKey={(key) => setPin(groupPin(pressKey(pin, key)))}
            onNext={() => reading.kind === 'order' && redeem(reading.order)}
          />
        )}
        <div className={styles['sheetActions']}>
          <Button
            variant="primary"
            onPress={() => reading.kind === 'order' && redeem(reading.order)}
            disabled={busy || reading.kind !== 'order'}
          >
            {words.takePrice(formatRand(priceCents))}
          </Button>
          <Button
            onPress={() => whole.kind === 'order' && redeem(whole.order)}
            disabled={busy || whole.kind !== 'order'}
          >
            {words.takeWhole}
          </Button>
          <p className={styles['note']}>{words.restWords}</p>
        </div>
      </div>
    </div>
  );
}

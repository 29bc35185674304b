import {
  cashOf,
  type EvidenceSummary,
  formatRand,
  givesValueAway,
  moneyFlow,
  paymentsOf,
  type Tender,
} from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import { type ReactElement, useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { PaymentRows } from '../../components/payment-rows.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import { SoldMark } from '../../components/sold-mark.tsx';
import { Heading, Sum, TicketActions, TicketBody, TwoPane } from '../../components/two-pane.tsx';
import { useKey } from '../../components/use-keys.ts';
import { useLateFocus } from '../../components/use-late-focus.ts';
import { useSettled } from '../../components/use-settled.ts';
import { goAtOnce } from '../../stores/route-store.ts';
import { useStatus } from '../../stores/status-store.ts';
import { en } from '../../strings/en.ts';
import { titleOf as productTitle } from '../product-words.ts';
import { ChangeVoucherNote } from '../redeem/change-voucher.tsx';
import { spendNext, useVouchersInHand } from '../sell/voucher-store.ts';
import { dealOf } from './deal.ts';
import { EvidencePanel } from './evidence-panel.tsx';
import { leaveSale, useLeaveWords } from './leave-sale.ts';
import styles from './sale.module.css';
import { whoOf } from './sale-state.ts';
import { SlipPanel } from './slip-panel.tsx';
import { TakeBackPending } from './take-back-pending.tsx';

interface SoldViewProps {
  readonly sale: SaleView;
  readonly evidence: EvidenceSummary;
}

/** Sold: the change, the PIN or tokens behind a press, and the slip. */
export function SoldView({ sale, evidence }: SoldViewProps): ReactElement {
  const { heading, button } = useLateFocus<HTMLButtonElement>();
  const settled = useSettled(sale.slip.kind);
  // A slip that needs a hand comes before the next customer.
  const handNeeded = settled && (sale.slip.kind === 'due' || sale.slip.kind === 'doubtful');
  const slip = useRef<HTMLDivElement>(null);
  const printerReady = useStatus(({ status }) => status?.printer.kind === 'ready');
  // The button can take the focus only once the printer is there, and again when it comes back.
  useEffect(() => {
    const hand = slip.current?.querySelector('button');
    if (handNeeded && (printerReady || hand?.disabled === false)) hand?.focus();
    else if (document.activeElement === document.body) button.current?.focus();
  }, [handNeeded, printerReady, button]);
  const inHand = useVouchersInHand();
  const toSpend = inHand.find(({ redemptionSaleId }) => redemptionSaleId === sale.saleId);
  const spend = (): void => {
    spendNext(sale.saleId);
    goAtOnce({ kind: 'home' });
  };
  useKey('Escape', leaveSale);
  const leaveWords = useLeaveWords(en.sale.sold.next);
  return (
    <TwoPane
      ticketLabel={en.sale.sold.change}
      ticket={
        <>
          <TicketBody>
            <Change sale={sale} />
          </TicketBody>
          <TicketActions>
            {toSpend !== undefined && (
              <Button
                ref={button}
                variant={handNeeded ? 'plain' : 'primary'}
                {...(!handNeeded && { hint: 'Enter' })}
                onPress={spend}
              >
                {en.redeem.sellForIt(toSpend.leftCents)}
              </Button>
            )}
            <Button
              ref={toSpend === undefined ? button : null}
              variant={handNeeded || toSpend !== undefined ? 'plain' : 'primary'}
              hint={handNeeded || toSpend !== undefined ? 'Esc' : 'Enter'}
              onPress={leaveSale}
            >
              {leaveWords}
            </Button>
          </TicketActions>
        </>
      }
    >
      <div className={styles['view']}>
        <Heading ref={heading} mark={<SoldMark />}>
          {titleOf(sale, evidence)}
          <span className={styles['who']}>{whoOf(sale)}</span>
        </Heading>
        <TakeBackPending sale={sale} />
        <EvidencePanel sale={sale} evidence={evidence} />
        <div ref={slip}>
          <SlipPanel sale={sale} fresh />
        </div>
      </div>
    </TwoPane>
  );
}

function titleOf(
  { product, amountCents }: SaleView,
  { kind, valueCents }: EvidenceSummary,
): string {
  const cents = valueCents ?? amountCents;
  if (kind === 'redemption') return en.redeem.sold(cents);
  if (givesValueAway(product.group)) return en.giveBack.done(cents);
  const deal = dealOf(product.group);
  const name = deal === 'payment' ? productTitle(product) : en.frame.groupNames[product.group];
  return en.sale.sold.title(deal, name, amountCents);
}

/** What the customer gets: cash out of the drawer, or the new voucher on the slip. */
function GivenBack({ sale }: { readonly sale: SaleView }): ReactElement | null {
  if (sale.phase.kind !== 'sold' || !givesValueAway(sale.product.group)) return null;
  const inCash = moneyFlow(sale.product.group).drawer === 'out';
  return (
    <>
      <Heading level={2}>{inCash ? en.giveBack.giveNow : en.giveBack.asVoucher}</Heading>
      <Sum>{formatRand(sale.phase.evidence.valueCents ?? sale.amountCents)}</Sum>
      <p className={styles['todo']}>{inCash ? en.giveBack.inCash : en.giveBack.giveSlip}</p>
    </>
  );
}

/** What is left of a redeemed voucher to sell something for. */
function VoucherMoney({ sale }: { readonly sale: SaleView }): ReactElement {
  const inHand = useVouchersInHand();
  const own = inHand.find(({ redemptionSaleId }) => redemptionSaleId === sale.saleId);
  return (
    <>
      <Heading level={2}>{en.redeem.inHand}</Heading>
      <Sum muted={own === undefined}>{formatRand(own?.leftCents ?? 0)}</Sum>
      <p className={styles['todo']}>{own === undefined ? en.redeem.spent : en.redeem.spend}</p>
      <ChangeVoucherNote redemptionSaleId={sale.saleId} />
    </>
  );
}

/** A voucher that paid may have left another slip for the customer. */
function ChangeVouchers({ tender }: { readonly tender: Tender }): ReactElement {
  return (
    <>
      {paymentsOf(tender).map(
        (payment) =>
          payment.kind === 'voucher' && (
            <ChangeVoucherNote key={payment.redemptionSaleId} {...payment} />
          ),
      )}
    </>
  );
}

function Change({ sale }: { readonly sale: SaleView }): ReactElement | null {
  const { tender, amountCents } = sale;
  const words = en.sale.sold;
  if (tender.kind === 'none')
    return sale.phase.kind === 'sold' && sale.phase.evidence.kind === 'redemption' ? (
      <VoucherMoney sale={sale} />
    ) : (
      <GivenBack sale={sale} />
    );
  const cash = cashOf(tender);
  if (cash === undefined)
    return (
      <>
        <Heading level={2}>
          {tender.kind === 'card' ? words.paidByCard : words.paidWithoutCash}
        </Heading>
        <Sum>{formatRand(amountCents)}</Sum>
        <ChangeVouchers tender={tender} />
      </>
    );
  return (
    <>
      <Heading level={2}>{words.change}</Heading>
      <div className={cash.changeCents > 0 ? styles['change'] : styles['noChange']}>
        <Sum muted={cash.changeCents === 0}>
          {cash.changeCents > 0 ? formatRand(cash.changeCents) : words.noChange}
        </Sum>
      </div>
      <Rows>
        <PaymentRows tender={tender} priceCents={amountCents} withoutChange />
        <Row name={words.price}>{formatRand(amountCents)}</Row>
      </Rows>
      <ChangeVouchers tender={tender} />
    </>
  );
}

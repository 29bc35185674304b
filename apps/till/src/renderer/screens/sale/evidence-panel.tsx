import { assertNever, type EvidenceSummary, formatRand } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import { en } from '../../strings/en.ts';
import styles from './sale.module.css';
import { whoOf } from './sale-state.ts';
import { type SecretLine, secretLines } from './secret-lines.ts';
import { useReveal } from './use-reveal.ts';

interface EvidencePanelProps {
  readonly sale: SaleView;
  readonly evidence: EvidenceSummary;
}

/** What the customer paid for. PINs and tokens stay masked until the cashier asks. */
export function EvidencePanel({ sale, evidence }: EvidencePanelProps): ReactElement {
  const { revealed, refused, toggle } = useReveal(sale.saleId);
  const words = en.sale.sold;
  const lines = secretLines(evidence, revealed, sale.product.group === 'eezi' ? 2 : 3);
  if (lines.length === 0) return <WithoutSecret sale={sale} evidence={evidence} />;
  return (
    <section className={styles['evidence']} aria-label={evidenceTitle(evidence)}>
      <div className={styles['evidenceTop']}>
        <ol className={styles['secrets']} aria-live="polite">
          {lines.map((line, index) => (
            <Secret
              key={`${line.kind} ${line.groups}`}
              line={line}
              order={lines.length > 1 ? words.order(index, lines.length) : undefined}
              masked={revealed === undefined}
              title={evidenceTitle(evidence)}
            />
          ))}
        </ol>
        <Button onPress={toggle}>{revealed === undefined ? words.show : words.hide}</Button>
      </div>
      {refused && <p role="alert">{words.cantShow}</p>}
      {revealed !== undefined && <p className={styles['fine']}>{words.hidesIn}</p>}
      <Rows>
        {evidence.units !== '' && <Row name={words.units}>{evidence.units}</Row>}
        {evidence.serialNumber !== '' && (
          <Row name={words.serial} size="small">
            {evidence.serialNumber}
          </Row>
        )}
      </Rows>
    </section>
  );
}

/** What was bought or done without a PIN to show, in a sentence. */
function WithoutSecret({ sale, evidence }: EvidencePanelProps): ReactElement {
  return (
    <section className={styles['evidence']}>
      <p>{plainWords(sale, evidence)}</p>
      {evidence.serialNumber !== '' && (
        <Rows>
          <Row name={en.sale.sold.serial} size="small">
            {evidence.serialNumber}
          </Row>
        </Rows>
      )}
    </section>
  );
}

function plainWords(sale: SaleView, { kind, valueCents, change }: EvidenceSummary): string {
  const words = en.sale.sold;
  switch (kind) {
    case 'recharge':
      return words.loaded(whoOf(sale));
    case 'bill':
      return words.billPaid(whoOf(sale));
    case 'redemption':
      return change?.by === 'sms' ? words.voucherPartTaken : words.voucherTaken;
    case 'cancellation':
      return words.givenBack(valueCents ?? sale.amountCents);
    case 'sent-voucher':
      return words.voucherSent(whoOf(sale));
    case 'voucher':
    case 'electricity':
      return '';
    default:
      return assertNever(kind);
  }
}

interface SecretProps {
  readonly line: SecretLine;
  /** `Token 1 of 4`; nothing where there is one only. */
  readonly order: string | undefined;
  readonly masked: boolean;
  readonly title: string;
}

function Secret({ line, order, masked, title }: SecretProps): ReactElement {
  const words = en.sale.sold;
  const name = order === undefined ? title : `${order} · ${words.kinds[line.kind]}`;
  return (
    <li>
      <span className={styles['secretName']}>
        {name}
        {line.units !== '' && order !== undefined && ` · ${line.units}`}
        {masked && ` · ${words.hidden}`}
      </span>
      <span className={styles['secret']} data-testid="secret">
        {line.groups}
      </span>
    </li>
  );
}

function evidenceTitle({ kind, tokenCount, change }: EvidenceSummary): string {
  if (kind === 'redemption')
    return change?.by === 'slip'
      ? `${en.sale.sold.changeVoucher} · ${formatRand(change.valueCents)}`
      : en.sale.sold.changeVoucher;
  return kind === 'voucher' ? en.sale.sold.pin : en.sale.sold.tokens(tokenCount);
}

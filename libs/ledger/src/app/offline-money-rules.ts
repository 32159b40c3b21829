import { Injectable } from '@nestjs/common';
import { Activity, InvalidInput, Settings, Temporal, tidy } from '@cordee/platform';
import { PayersReads } from '../data/payers.reads';
import type { Payment } from '../domain/payment';
import { Calendar } from './calendar';
import { checkAmount, checkLines } from './check-lines';
import type { OfflineMoney } from './record-payment';
import { currencySetting } from './settings';

/** Accounts are kept for ten years: nothing older is recorded. */
const YEARS_BACK = 10;
const LONGEST = { payerName: 200, chequeNumber: 40, bank: 80, note: 500 } as const;

type Texts = { payerName: string } & Record<'chequeNumber' | 'bank' | 'note', string | null>;
export type SoundMoney = Omit<OfflineMoney, keyof Texts> & Texts;

/** What a treasurer may record. */
@Injectable()
export class OfflineMoneyRules {
  constructor(
    private readonly settings: Settings,
    private readonly payers: PayersReads,
    private readonly calendar: Calendar,
    private readonly activity: Activity,
  ) {}

  /** The same money with tidy texts, or the first thing that is wrong with it. */
  async check(money: OfflineMoney): Promise<SoundMoney | InvalidInput> {
    const currency = await this.settings.get(currencySetting);
    const texts = textsOf(money);
    const fault = checkAmount(money.amount, currency) ?? checkLines(money.lines, currency) ?? checkDay(money.receivedOn, await this.calendar.today()) ?? checkTexts(texts);
    if (fault) return fault;
    return (await this.payers.of(money.personId)) ? { ...money, ...texts } : new InvalidInput(['personId'], 'payerUnknown');
  }

  /** Who has recorded what, for the office. */
  async record({ id, personId, amount, means }: Payment): Promise<void> {
    await this.activity.record('payment.recorded', { subject: id, audience: 'office', parties: personId ? [personId] : [], after: { amount: `${amount.toDecimal()} ${amount.currency}`, means } });
  }
}

function textsOf({ payerName, means, chequeNumber, bank, note }: OfflineMoney): Texts {
  const kept = (text: string | null | undefined): string | null => (text ? tidy(text) || null : null);
  const cheque = means === 'CHEQUE';
  return { payerName: tidy(payerName), chequeNumber: cheque ? kept(chequeNumber) : null, bank: cheque || means === 'TRANSFER' ? kept(bank) : null, note: kept(note) };
}

function checkTexts(texts: Texts): InvalidInput | null {
  if (!texts.payerName) return new InvalidInput(['payerName'], 'required');
  const fields = Object.keys(LONGEST) as (keyof Texts)[];
  const long = fields.find((field) => [...(texts[field] ?? '')].length > LONGEST[field]);
  return long ? new InvalidInput([long], 'tooLong') : null;
}

function checkDay(day: Temporal.PlainDate, today: Temporal.PlainDate): InvalidInput | null {
  if (Temporal.PlainDate.compare(day, today) > 0) return new InvalidInput(['receivedOn'], 'dateToCome');
  return Temporal.PlainDate.compare(day, today.subtract({ years: YEARS_BACK })) < 0 ? new InvalidInput(['receivedOn'], 'dateTooOld') : null;
}

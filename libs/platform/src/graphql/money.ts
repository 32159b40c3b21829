import { Field, ObjectType } from '@nestjs/graphql';
import type { Money } from '../kernel/money';
import { Currency, Decimal } from './scalars';

@ObjectType('Money', { description: 'An amount with all the decimals of its currency.' })
export class MoneyType {
  @Field(() => Decimal) amount: string;
  @Field(() => Currency) currency: string;
}

export const moneyView = (money: Money): MoneyType => ({ amount: money.toDecimal(), currency: money.currency });

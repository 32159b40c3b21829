import { Injectable } from '@nestjs/common';
import type { RenderedMail } from '@cordee/html';
import { DueWriter, type DueLetterKind, type DueLetterValues, type JoinLetterValues, type LetterContext, type ReceiptLetterValues } from '../app/due-writer';
import { dueMails } from './due.mail';
import { joinMail } from './join.mail';
import { receiptMail } from './receipt.mail';

/** The mails of membership, from templates that are drawn once. */
@Injectable()
export class CompiledDueWriter extends DueWriter {
  override due(kind: DueLetterKind, context: LetterContext, values: DueLetterValues): RenderedMail {
    return dueMails[kind].render(context, values);
  }

  override join(context: LetterContext, values: JoinLetterValues): RenderedMail {
    return joinMail.render(context, values);
  }

  override receipt(context: LetterContext, values: ReceiptLetterValues): RenderedMail {
    return receiptMail.render(context, values);
  }
}

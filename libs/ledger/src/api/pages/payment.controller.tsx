import { Controller, Get, Param, Res } from '@nestjs/common';
import { PageKit } from '@cordee/identity';
import { currentScope, sendExport } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import { PaymentOutcomes } from '../../app/payment-outcome';
import { ReceiptDocuments } from '../../app/receipt-documents';
import { PaymentPage } from './payment.page';

/** While the provider has not said, the page looks again by itself. */
const LOOK_AGAIN_SECONDS = 5;

/** Where a payer comes back to from the provider, and finds the receipt. */
@Controller('paiement')
export class PaymentController {
  constructor(
    private readonly kit: PageKit,
    private readonly outcomes: PaymentOutcomes,
    private readonly documents: ReceiptDocuments,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const outcome = currentScope().associationId ? await this.outcomes.of(token) : null;
    if (!outcome) return this.kit.fail(reply, { kind: 'over' });
    if (outcome.state === 'WAITING') void reply.header('refresh', LOOK_AGAIN_SECONDS);
    return this.kit.show(reply, <PaymentPage {...(await this.kit.frame())} outcome={outcome} path={`/paiement/${token}`} />);
  }

  @Get(':token/recu')
  async receipt(@Param('token') token: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const outcome = currentScope().associationId ? await this.outcomes.of(token) : null;
    if (!outcome?.receipt) return this.kit.fail(reply, { kind: 'over' });
    return sendExport(reply, await this.documents.download(outcome.receipt));
  }
}

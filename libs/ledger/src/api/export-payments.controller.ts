import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { listOrderOf } from '@cordee/identity';
import { answerExport } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import { ExportPayments } from '../app/export-payments';

/** What the office takes away of its payments. A POST, because it is written down; nothing is stored. */
@Controller()
export class ExportPaymentsController {
  constructor(private readonly exporting: ExportPayments) {}

  @Post('/exports/payments')
  @HttpCode(200)
  payments(@Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return answerExport(reply, ['payments.read', 'people.export'], listOrderOf(body), (order) => this.exporting.start(order));
  }
}

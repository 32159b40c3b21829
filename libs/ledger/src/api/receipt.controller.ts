import { Controller, Get, Param, Res } from '@nestjs/common';
import { decodeId, isDomainError, sendExport } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import { ReadReceipt } from '../app/read-receipt';

/** The document of a receipt; the right is asked each time. */
@Controller('recus')
export class ReceiptController {
  constructor(private readonly receipts: ReadReceipt) {}

  @Get(':id')
  async show(@Param('id') id: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const uuid = decodeId('receipt', id);
    const file = uuid && (await this.receipts.download(uuid));
    if (!file || isDomainError(file)) return reply.status(404).header('cache-control', 'no-store').send();
    return sendExport(reply, file);
  }
}

import { Controller, Get, Param, Res } from '@nestjs/common';
import { CSV_TYPE, currentScope, decodeId, isDomainError, sendExport } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import { ImportReport } from '../app/import-report';

/** The report of an import, made while it is downloaded: nothing lies about, and the right is asked each time. */
@Controller()
export class ReportController {
  constructor(private readonly reports: ImportReport) {}

  @Get('/imports/:id/report')
  async report(@Param('id') id: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const uuid = decodeId('import', id);
    const mayRead = currentScope().actor?.permissions.has('people.import');
    const report = uuid && mayRead ? await this.reports.of(uuid) : null;
    if (!report || isDomainError(report)) return reply.status(404).header('cache-control', 'no-store').send();
    return sendExport(reply, { name: report.name, mediaType: CSV_TYPE, body: report.lines });
  }
}

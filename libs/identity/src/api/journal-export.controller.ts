import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { answerExport, decodeId, EXPORT_FORMATS } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ExportJournal } from '../app/export-journal';

const order = z.strictObject({ format: z.enum(EXPORT_FORMATS), verb: z.string().max(100).nullish(), personId: z.string().nullish() });

/** What the office takes away of its journal: it names people, so it asks for the right to export them as well. */
@Controller()
export class JournalExportController {
  constructor(private readonly exporting: ExportJournal) {}

  @Post('/exports/journal')
  @HttpCode(200)
  journal(@Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return answerExport(reply, ['journal.read', 'people.export'], orderOf(body), ({ format, ...filter }) => this.exporting.start(format, filter));
  }
}

function orderOf(body: unknown) {
  const { data } = order.safeParse(body);
  const personId = data?.personId ? decodeId('person', data.personId) : null;
  if (!data || (data.personId && personId === null)) return null;
  return { format: data.format, verb: data.verb ?? null, personId };
}

import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { answerExport, decodeId, EXPORT_FORMATS } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ExportRegistrations, type RegistrationsOrder } from '../app/export-registrations';
import { ANSWER_KINDS } from '../domain/answers';

const order = z.strictObject({ format: z.enum(EXPORT_FORMATS), eventId: z.string(), kind: z.enum(ANSWER_KINDS).nullish(), search: z.string().max(200).nullish() });

/** What the office takes away of those who answered. A POST, because it is written down; nothing is stored. */
@Controller()
export class ExportRegistrationsController {
  constructor(private readonly exporting: ExportRegistrations) {}

  @Post('/exports/registrations')
  @HttpCode(200)
  registrations(@Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return answerExport(reply, ['events.read', 'events.manage'], orderOf(body), (asked) => this.exporting.start(asked));
  }
}

function orderOf(body: unknown): RegistrationsOrder | null {
  const { data } = order.safeParse(body);
  const eventId = data && decodeId('event', data.eventId);
  return data && eventId ? { eventId, format: data.format, kind: data.kind ?? null, search: data.search ?? null } : null;
}

import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { listOrderOf } from '@cordee/identity';
import { answerExport } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import { ExportEvents } from '../app/export-events';

/** What the office takes away of its events. A POST, because it is written down; nothing is stored. */
@Controller()
export class ExportEventsController {
  constructor(private readonly exporting: ExportEvents) {}

  @Post('/exports/events')
  @HttpCode(200)
  events(@Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return answerExport(reply, ['events.read', 'events.manage'], listOrderOf(body), (order) => this.exporting.start(order));
  }
}

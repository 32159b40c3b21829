import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { listOrderOf } from '@cordee/identity';
import { answerExport } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import { ExportDues } from '../app/export-dues';
import { ExportMemberships } from '../app/export-memberships';

/** What the office takes away of its dues and memberships. A POST, because it is written down; nothing is stored. */
@Controller()
export class ExportDuesController {
  constructor(
    private readonly dues: ExportDues,
    private readonly memberships: ExportMemberships,
  ) {}

  @Post('/exports/dues')
  @HttpCode(200)
  takeDues(@Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return answerExport(reply, ['dues.read', 'people.export'], listOrderOf(body), (order) => this.dues.start(order));
  }

  @Post('/exports/memberships')
  @HttpCode(200)
  takeMemberships(@Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return answerExport(reply, ['dues.read', 'people.export'], listOrderOf(body), (order) => this.memberships.start(order));
  }
}

import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { listOrder } from '@cordee/identity';
import { answerExport, decodeId } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ExportMembers, type ExportOrder } from '../app/export-members';

const order = listOrder.extend({ ids: z.array(z.string()).nullish() });

/** What the office takes away of the members. A POST, because it is written down; nothing is stored. */
@Controller()
export class ExportController {
  constructor(private readonly exporting: ExportMembers) {}

  @Post('/exports/members')
  @HttpCode(200)
  members(@Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return answerExport(reply, ['people.read', 'people.export'], orderOf(body), (asked) => this.exporting.start(asked));
  }
}

function orderOf(body: unknown): ExportOrder | null {
  const { data } = order.safeParse(body);
  const ids = data?.ids?.map((id) => decodeId('person', id)) ?? null;
  return data && !ids?.includes(null) ? { ...data, ids: ids as string[] | null } : null;
}

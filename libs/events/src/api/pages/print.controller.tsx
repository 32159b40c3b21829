import { Controller, Get, Param, Res } from '@nestjs/common';
import { allows, currentScope, decodeId } from '@cordee/platform';
import { PageKit } from '@cordee/identity';
import type { FastifyReply } from 'fastify';
import { eventWords } from '../../app/event-words';
import { PrintSheet } from '../../app/print-sheet';
import { PrintPage } from './print.page';

/** What the office prints of an event. */
@Controller('impression/evenements')
export class PrintController {
  constructor(
    private readonly kit: PageKit,
    private readonly sheets: PrintSheet,
  ) {}

  @Get(':id')
  async sheet(@Param('id') id: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const scope = currentScope();
    const eventId = decodeId('event', id);
    if (scope.associationId && !scope.accountId) return this.kit.go(reply, `/connexion?suite=${encodeURIComponent(`/impression/evenements/${id}`)}`);
    if (!allows(scope, 'events.read')) return this.kit.fail(reply, { kind: scope.actor ? 'forbidden' : 'notFound' });
    const sheet = eventId && (await this.sheets.of(eventId));
    if (!sheet) return this.kit.fail(reply, { kind: 'notFound', href: '/admin/evenements' });
    const frame = await this.kit.frame();
    const { title, when, where } = eventWords(frame.locale, sheet.event);
    return this.kit.show(reply, <PrintPage {...frame} title={title} when={when} where={where} going={sheet.going} waiting={sheet.waiting} />);
  }
}

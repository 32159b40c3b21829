import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ConfirmStillRight } from '../../app/confirm-still-right';
import { PersonLinks } from '../../app/person-links';
import { answer, answerExpired, frameOf } from './frame';
import { StillRightDonePage, StillRightPage } from './still-right.page';

/** "Encore exact ?" from the mail: one button, no account needed. */
@Controller('encore-exact')
export class StillRightController {
  constructor(
    private readonly links: PersonLinks,
    private readonly confirm: ConfirmStillRight,
  ) {}

  @Get(':token')
  async ask(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const person = await this.links.stillRight(token);
    if ('expired' in person) return answerExpired(reply, frameOf(person.letterhead), '/moi');
    answer(reply, <StillRightPage {...frameOf(person.letterhead)} firstName={person.firstName} action={`/encore-exact/${token}`} />);
  }

  @Post(':token')
  async act(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const person = await this.links.stillRight(token);
    if ('expired' in person) return answerExpired(reply, frameOf(person.letterhead), '/moi');
    await this.confirm.run(person.preference.personId);
    answer(reply, <StillRightDonePage {...frameOf(person.letterhead)} firstName={person.firstName} />);
  }
}

import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { OpenedSession } from '../../app/open-session';
import { CHALLENGE_COOKIE, PageKit, SESSION_COOKIE } from './page-kit';

const NINETY_DAYS = 90 * 86_400;

/** What every way in ends with: the cookie of this host, and on to where one wanted to be. */
@Injectable()
export class SignedInAnswer {
  constructor(private readonly kit: PageKit) {}

  welcome(reply: FastifyReply, session: OpenedSession, next: string | null): FastifyReply {
    this.kit.setCookie(reply, SESSION_COOKIE, session.sessionToken, NINETY_DAYS);
    this.kit.clearCookie(reply, CHALLENGE_COOKIE);
    if (session.personId) return this.kit.go(reply, next ?? '/accueil');
    return this.kit.go(reply, next ? `/connexion/fiche?suite=${encodeURIComponent(next)}` : '/connexion/fiche');
  }
}

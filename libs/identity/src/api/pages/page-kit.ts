import type { ReactElement } from 'react';
import { createElement } from 'react';
import { Injectable } from '@nestjs/common';
import { Config, currentScope, t, type DomainError, type Locale } from '@cordee/platform';
import { ErrorPage, failureStatus, renderPage, type Brand, type PageFailure } from '@cordee/html';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Directory } from '../../app/directory';
import { SlowDown } from '../../domain/errors';

export interface Frame {
  locale: Locale;
  brand: Brand | null;
}

/** The frame of the host's pages: the association's brand, or none on the bare host. */
@Injectable()
export class PageKit {
  constructor(
    private readonly directory: Directory,
    private readonly config: Config,
  ) {}

  async frame(): Promise<Frame> {
    const { locale, associationId } = currentScope();
    const association = associationId ? await this.directory.byId(associationId) : null;
    return { locale, brand: association && { name: association.name, colour: association.colour } };
  }

  show(reply: FastifyReply, page: ReactElement, status = 200): FastifyReply {
    return reply.status(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(renderPage(page));
  }

  async fail(reply: FastifyReply, failure: PageFailure): Promise<FastifyReply> {
    return this.show(reply, createElement(ErrorPage, { failure, ...(await this.frame()) }), failureStatus[failure.kind]);
  }

  /** Where people go on to; always on this host, but for a hand-off. */
  go(reply: FastifyReply, where: string): FastifyReply {
    return reply.redirect(where, 303);
  }

  /** `__Host-` where the site is https: bound to this host, for the whole of it, never sent in the clear. */
  cookieName(name: string): string {
    return this.config.secure ? `__Host-${name}` : name;
  }

  cookie(request: FastifyRequest, name: string): string | null {
    return request.cookies[this.cookieName(name)] ?? null;
  }

  setCookie(reply: FastifyReply, name: string, value: string, maxAge: number): void {
    void reply.setCookie(this.cookieName(name), value, { path: '/', httpOnly: true, secure: this.config.secure, sameSite: 'lax', maxAge });
  }

  clearCookie(reply: FastifyReply, name: string): void {
    void reply.clearCookie(this.cookieName(name), { path: '/', httpOnly: true, secure: this.config.secure, sameSite: 'lax' });
  }
}

export const SESSION_COOKIE = 'cordee';
export const CHALLENGE_COOKIE = 'cordee-code';
export const FOUNDING_COOKIE = 'cordee-creation';

/** The sentence of an expected failure, in the page's language. */
export function sentence({ code, reason, values }: DomainError): string {
  return t(currentScope().locale, reason ? `errors.${code}.${reason}` : `errors.${code}`, { ...values });
}

/** Sentences by field, for the summary and the fields. */
export const sentences = (errors: readonly DomainError[]): Record<string, string> => Object.fromEntries(errors.map((error) => [error.path?.[0] ?? 'form', sentence(error)]));

export const slowFailure = (error: SlowDown, href: string): PageFailure => ({ kind: 'rateLimited', retryAfterSeconds: error.retryAfterSeconds, href });

/** One text of a posted form. A name sent twice or not at all is empty. */
export function field(body: unknown, name: string): string {
  const value = (body as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}

export const callerOf = (request: FastifyRequest): { ip: string; userAgent: string | null } => ({ ip: currentScope().ip ?? request.ip, userAgent: request.headers['user-agent'] ?? null });

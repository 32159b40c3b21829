import type { ReactElement } from 'react';
import { ErrorPage, failureStatus, renderPage } from '@cordee/html';
import { currentScope, type Locale } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import type { Letterhead } from '../../app/letterhead';

export interface PageFrame {
  readonly locale: Locale;
  readonly brand: { readonly name: string; readonly colour: string };
}

export const frameOf = ({ name, colour }: Letterhead): PageFrame => ({ locale: currentScope().locale, brand: { name, colour } });

/** A page behind a signed link: never stored, and its address is told to no other host. */
export function answer(reply: FastifyReply, page: ReactElement): void {
  void reply.status(200).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(renderPage(page));
}

/** The same answer for a forged link, one of another association and one that is past its term. */
export function answerExpired(reply: FastifyReply, frame: PageFrame, href: string): void {
  const page = <ErrorPage {...frame} failure={{ kind: 'over', href }} />;
  void reply.status(failureStatus.over).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(renderPage(page));
}

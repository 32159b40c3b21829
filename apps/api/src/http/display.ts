import { isLocale, type Config } from '@cordee/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const THEME = 'cordee-theme';
const LOCALE = 'cordee-locale';
const YEAR_SECONDS = 31_536_000;
/** How our own pages begin (see renderPage); the web apps keep their choice by themselves. */
const PAGE_START = '<!doctype html><html lang="';

interface Choice {
  theme?: string;
  locale?: string;
}

/** The language this browser chose on a public page: it stands for Accept-Language, an account's own choice still wins. */
export const chosenLanguage = (request: FastifyRequest): string | null => {
  const locale = request.cookies[LOCALE];
  return isLocale(locale) ? locale : null;
};

/** The switch at the foot of public pages: light or dark, French or English, kept by this browser for a year. */
export function switchDisplay(fastify: FastifyInstance, config: Pick<Config, 'secure'>): void {
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secure } as const;
  fastify.post<{ Body: Choice | null }>('/affichage', async ({ body, headers }, reply) => {
    const { theme, locale } = body ?? {};
    if (theme === 'light' || theme === 'dark') reply.setCookie(THEME, theme, { ...cookie, maxAge: YEAR_SECONDS });
    if (theme === 'system') reply.clearCookie(THEME, cookie);
    if (isLocale(locale)) reply.setCookie(LOCALE, locale, { ...cookie, maxAge: YEAR_SECONDS });
    return reply.redirect(whereFrom(headers), 303);
  });
  fastify.addHook('onSend', async (request, _reply, payload) => {
    const theme = request.cookies[THEME];
    const known = theme === 'light' || theme === 'dark';
    if (!known || typeof payload !== 'string' || !payload.startsWith(PAGE_START)) return payload;
    return payload.replace('<html ', `<html data-theme="${theme}" `);
  });
}

/** Back to the page with the switch, never to another host; a page that answered a form has no address of its own. */
function whereFrom({ referer, host }: FastifyRequest['headers']): string {
  if (!referer || !URL.canParse(referer)) return '/';
  const from = new URL(referer);
  return from.host === host?.toLowerCase() ? `${from.pathname}${from.search}` : '/';
}

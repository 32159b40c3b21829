import type { FastifyReply } from 'fastify';

/** A file for a calendar program: shown by none as a page. */
export function sendCalendar(reply: FastifyReply, text: string, name: string): FastifyReply {
  return reply
    .header('content-type', 'text/calendar; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.ics"`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(text);
}

import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { currentScope, type InvalidInput, isDomainError } from '@cordee/platform';
import { t } from '@cordee/platform/i18n';
import type { FastifyReply } from 'fastify';
import { type PersonByLink, PersonLinks } from '../../app/person-links';
import { PauseNotifications } from '../../app/pause-notifications';
import { UpdateNotifications } from '../../app/update-notifications';
import type { DigestPreference } from '../../domain/preference';
import { answer, answerExpired, frameOf } from './frame';
import { PreferencesPage, type PreferencesPageProps, type PreferenceValues } from './preferences.page';

type Form = Partial<Record<'act' | 'months' | keyof PreferenceValues, string>>;

/** Preferences without signing in, by the link of a digest: good for this one purpose and for 90 days. */
@Controller('preferences')
export class PreferencesController {
  constructor(
    private readonly links: PersonLinks,
    private readonly update: UpdateNotifications,
    private readonly pause: PauseNotifications,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const person = await this.links.preferences(token);
    if ('expired' in person) return answerExpired(reply, frameOf(person.letterhead), '/moi/notifications');
    this.page(reply, token, person, {});
  }

  @Post(':token')
  async change(@Param('token') token: string, @Body() form: Form = {}, @Res() reply: FastifyReply): Promise<void> {
    const person = await this.links.preferences(token);
    if ('expired' in person) return answerExpired(reply, frameOf(person.letterhead), '/moi/notifications');
    const outcome = await this.act(person, form);
    if (isDomainError(outcome)) return this.page(reply, token, person, { errors: errorsOf(outcome), values: { ...valuesOf(person.preference), ...textsOf(form) } });
    const done = form.act !== 'pause' ? 'saved' : outcome.pausedUntil ? 'paused' : 'resumed';
    this.page(reply, token, { ...person, preference: outcome }, { done });
  }

  private act({ preference: { personId } }: PersonByLink, form: Form): Promise<DigestPreference | InvalidInput> {
    if (form.act === 'pause') return this.pause.run(personId, Number(form.months ?? ''));
    const { frequency = '', weekday = '', hour = '', zone = '' } = textsOf(form);
    return this.update.run(personId, { frequency, weekday: Number(weekday || NaN), hour: Number(hour || NaN), zone });
  }

  private page(reply: FastifyReply, token: string, { letterhead, firstName, preference }: PersonByLink, more: Partial<PreferencesPageProps>): void {
    const action = `/preferences/${token}`;
    answer(reply, <PreferencesPage {...frameOf(letterhead)} action={action} firstName={firstName} values={valuesOf(preference)} pausedUntil={preference.pausedUntil} {...more} />);
  }
}

function valuesOf({ frequency, weekday, hour, zone, wantsMail }: DigestPreference): PreferenceValues {
  return { frequency: wantsMail ? frequency : 'NEVER', weekday: String(weekday), hour: String(hour), zone };
}

/** A field sent twice arrives as a list: it is not a text, and is as good as absent. */
function textsOf(form: Form): Partial<PreferenceValues> {
  const names = ['frequency', 'weekday', 'hour', 'zone'] as const;
  return Object.fromEntries(names.flatMap((name) => (typeof form[name] === 'string' ? [[name, form[name]]] : [])));
}

function errorsOf(error: InvalidInput): Record<string, string> {
  return { [error.path[0] ?? 'frequency']: t(currentScope().locale, `errors.INVALID_INPUT.${error.reason}`, error.values) };
}

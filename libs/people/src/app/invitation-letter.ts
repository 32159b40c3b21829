import { isLocale } from '@cordee/platform';
import { invitationMail, type DirectoryEntry } from '@cordee/identity';

type Letter = ReturnType<typeof invitationMail.render>;

/** The invitation as the association writes it: the one that leaves, the sample on the screen and the one on trial are the same. */
export function invitationLetter({ name, colour, locale }: Pick<DirectoryEntry, 'name' | 'colour' | 'locale'>, to: { firstName: string | null; link: string; stop: string }): Letter {
  const context = { locale: isLocale(locale) ? locale : ('fr' as const), brand: { name, colour } };
  return invitationMail.render(context, { name: to.firstName ?? '', link: to.link, stop: to.stop });
}

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { StatusBadge, useT, type AnswerKind, type Column, type Formats, type IconName, type RegistrationFragment, type Translate } from '@cordee/web';
import classes from './EventAnswers.module.css';
import type { RegistrationActs } from './useRegistrationActs';

const LOOKS: Record<AnswerKind, { readonly meaning: 'paid' | 'due' | 'pending'; readonly icon: IconName }> = {
  GOING: { meaning: 'paid', icon: 'check' },
  WAITING: { meaning: 'due', icon: 'clock' },
  OFFERED: { meaning: 'due', icon: 'mail' },
  NOT_GOING: { meaning: 'pending', icon: 'close' },
};

/** The answer, with the place on the waiting list. */
function answerOf(t: Translate, { kind, position }: RegistrationFragment): string {
  return kind === 'WAITING' && position !== null ? t('admin.event.waitingAt', { position }) : t(`admin.event.kind.${kind}`);
}

export function registrationColumns(t: Translate, format: Formats, acts: RegistrationActs | null): readonly Column<RegistrationFragment>[] {
  const answered = ({ answeredAt, channel }: RegistrationFragment) => `${format.ago(answeredAt)} · ${t(`admin.event.channel.${channel}`)}`;
  return [
    { key: 'name', header: t('common.person.name'), text: ({ name }) => name, cell: (registration) => <Person registration={registration} /> },
    { key: 'answer', header: t('admin.event.kindLabel'), text: (registration) => answerOf(t, registration), cell: (registration) => <Answer registration={registration} /> },
    { key: 'when', header: t('admin.event.answeredAt'), text: answered, cell: (registration) => <Answered registration={registration} /> },
    ...(acts ? [{ key: 'act', header: t('common.actions'), text: () => '', cell: (registration: RegistrationFragment) => <Acts registration={registration} acts={acts} /> }] : []),
  ];
}

/** An offered seat is held for a time: until when stands under it. */
function Answer({ registration }: { registration: RegistrationFragment }) {
  const { t, format } = useT();
  const { kind, offeredUntil } = registration;
  return (
    <>
      <StatusBadge {...LOOKS[kind]}>{answerOf(t, registration)}</StatusBadge>
      {kind === 'OFFERED' && offeredUntil && <span className={classes['quiet']}>{t('admin.event.offeredUntil', { when: format.dateTime(offeredUntil) })}</span>}
    </>
  );
}

function Answered({ registration: { answeredAt, channel } }: { registration: RegistrationFragment }) {
  const { t, format } = useT();
  return (
    <>
      <time className={classes['whole']} dateTime={answeredAt} title={format.dateTime(answeredAt)}>
        {format.ago(answeredAt)}
      </time>
      <span className={classes['quiet']}>{t(`admin.event.channel.${channel}`)}</span>
    </>
  );
}

function Person({ registration: { personId, name, email, school, graduationYear } }: { registration: RegistrationFragment }) {
  const note = [school, graduationYear].filter(Boolean).join(' · ') || email;
  return (
    <>
      {personId ? (
        <Link to="/membres/$id" params={{ id: personId } as never} className={classes['person'] ?? ''}>
          {name}
        </Link>
      ) : (
        name
      )}
      {note && <span className={classes['quiet']}>{note}</span>}
    </>
  );
}

function Acts({ registration, acts }: { registration: RegistrationFragment; acts: RegistrationActs }) {
  const { t } = useT();
  const { kind, name, personId } = registration;
  const act = (words: string, named: string, run: (registration: RegistrationFragment) => void) => (
    <Button variant="subtle" size="compact-sm" disabled={acts.running} aria-label={named} onClick={() => run(registration)}>
      {words}
    </Button>
  );
  return (
    <span className={classes['row']}>
      {kind === 'WAITING' && acts.mayOffer && act(t('admin.event.offer'), t('admin.event.offerTo', { name }), acts.offer)}
      {kind === 'NOT_GOING' && personId && act(t('admin.event.comes'), t('admin.event.comesOf', { name }), acts.comes)}
      {kind !== 'NOT_GOING' && act(t('admin.event.remove'), t('admin.event.removeOf', { name }), acts.remove)}
    </span>
  );
}

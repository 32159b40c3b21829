import { Button } from '@mantine/core';
import { Icon, StatusBadge, useT, type AgendaEventFragment, type Answer as Wish, type AnswerKind, type Formats, type Translate } from '@cordee/web';
import type { Answering } from './useAnswer';
import classes from './Answer.module.css';

const MEANINGS = { GOING: 'paid', OFFERED: 'due', WAITING: 'pending', NOT_GOING: 'pending' } as const;
const ICONS = { GOING: 'check', OFFERED: 'ticket', WAITING: 'clock', NOT_GOING: 'close' } as const;

/** Where I stand with an event, and one press to say or change it. */
export function Answer({ answering, primary = false }: { answering: Answering; primary?: boolean }) {
  const { t, format } = useT();
  const { event, errors, failure, waiting } = answering;
  const kind = event.myAnswer?.kind ?? null;
  const words = wordsOf(event, t, format);
  return (
    <div className={classes['answer']}>
      <p role="status" className={classes['state']} data-waiting={waiting || undefined}>
        {kind && (
          <StatusBadge meaning={MEANINGS[kind]} icon={ICONS[kind]}>
            {event.myAnswer?.position ? t('portal.agenda.position', { count: event.myAnswer.position }) : t(`portal.agenda.mine.${kind}`)}
          </StatusBadge>
        )}
        {words && <span>{words}</span>}
      </p>
      <Buttons answering={answering} primary={primary} />
      {(errors.length > 0 || failure) && (
        <p role="alert" className={classes['refused']}>
          <Icon name="alert" />
          {failure ? t(failure.kind === 'offline' ? 'common.error.offline' : 'portal.agenda.notSent') : errors.map(({ message }) => message).join(' ')}
        </p>
      )}
    </div>
  );
}

function Buttons({ answering: { event, answer }, primary }: { answering: Answering; primary: boolean }) {
  const { t } = useT();
  const kind = event.myAnswer?.kind ?? null;
  const choices = choicesOf(event);
  if (choices.length === 0) return null;
  return (
    <div role="group" aria-label={t('portal.agenda.answerTo', { title: event.title })} className={classes['buttons']}>
      {choices.map((wish) => {
        const chosen = isChosen(kind, wish);
        const filled = wish === 'GOING' && !chosen && kind !== 'NOT_GOING' && (primary || kind === 'OFFERED');
        return (
          <Button
            key={wish}
            variant={filled ? 'filled' : chosen ? 'light' : 'default'}
            aria-pressed={chosen}
            leftSection={chosen && <Icon name="check" />}
            onClick={() => {
              if (!chosen) answer(wish);
            }}
          >
            {t(wish === 'NOT_GOING' ? 'portal.agenda.no' : waitsForSeat(event) ? 'portal.agenda.wait' : 'portal.agenda.yes')}
          </Button>
        );
      })}
    </div>
  );
}

const isChosen = (kind: AnswerKind | null, wish: Wish): boolean => (wish === 'NOT_GOING' ? kind === 'NOT_GOING' : kind === 'GOING' || kind === 'WAITING');
const waitsForSeat = ({ myAnswer, registrationState }: AgendaEventFragment): boolean => myAnswer?.kind === 'WAITING' || (registrationState === 'WAITLIST' && myAnswer?.kind !== 'GOING' && myAnswer?.kind !== 'OFFERED');

/** While new answers are paused, or nobody more can wait, one may still give back one's place. */
function choicesOf({ canRsvp, myAnswer, state, registrationState }: AgendaEventFragment): readonly Wish[] {
  if (canRsvp.allowed) return ['GOING', 'NOT_GOING'];
  if (state !== 'PUBLISHED' || registrationState === 'CLOSED' || !myAnswer || myAnswer.kind === 'NOT_GOING') return [];
  return myAnswer.kind === 'OFFERED' ? ['GOING', 'NOT_GOING'] : ['NOT_GOING'];
}

/** Beside my answer: the term of an offer; without one: seats, or the server's reason. */
function wordsOf({ myAnswer, canRsvp, registrationState, seatsLeft, waitingCount, goingCount }: AgendaEventFragment, t: Translate, format: Formats): string | null {
  if (myAnswer?.kind === 'OFFERED' && myAnswer.offeredUntil) return t('portal.agenda.offeredUntil', { date: format.dateTime(myAnswer.offeredUntil) });
  if (myAnswer?.kind === 'GOING' || myAnswer?.kind === 'WAITING') return null;
  if (!canRsvp.allowed) return canRsvp.reason ?? t(`portal.agenda.shut.${registrationState === 'PAUSED' || registrationState === 'FULL' || registrationState === 'NOT_OPEN' ? registrationState : 'CLOSED'}`);
  if (registrationState === 'WAITLIST') return waitingCount > 0 ? t('portal.agenda.fullWaiting', { count: waitingCount }) : t('portal.agenda.full');
  if (seatsLeft !== null) return t('portal.agenda.seats', { count: seatsLeft });
  return goingCount > 0 ? t('portal.agenda.going', { count: goingCount }) : null;
}

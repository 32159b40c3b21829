import { Button } from '@mantine/core';
import { ErrorSummary, NoteWrittenDocument, useAction, useT, useToast, type IntroductionFragment } from '@cordee/web';
import classes from '../help/help.module.css';
import { firstName } from '../help/words';

/** From yes on, for the two: how to reach each other. Whoever asked writes first. */
export function Contact({ introduction, onDone }: { introduction: IntroductionFragment; onDone: () => void }) {
  const { t, format } = useT();
  const { connection, role } = introduction;
  if (!connection) return null;
  const { contactName, availability, writeBefore, seekerName, seekerEmail } = connection;
  if (role !== 'SEEKER') {
    return (
      <p className={classes['note']}>
        <span>{t('portal.introduction.theyWrite', { name: seekerName, email: seekerEmail })}</span>
      </p>
    );
  }
  return (
    <div className={classes['form']}>
      <div className={classes['note']}>
        <div>
          <p className={classes['strong']}>{t('portal.introduction.reach', { name: contactName })}</p>
          <p>
            <Detail {...connection} />
          </p>
          {availability && <p>{availability}</p>}
          {writeBefore && <p className={classes['quiet']}>{t('portal.introduction.writeBefore', { date: format.date(writeBefore) })}</p>}
        </div>
      </div>
      {introduction.can.includes('write') && <Written id={introduction.id} name={contactName} onDone={onDone} />}
    </div>
  );
}

function Detail({ channel, contactDetail }: NonNullable<IntroductionFragment['connection']>) {
  if (channel === 'MAIL') return <a href={`mailto:${contactDetail}`}>{contactDetail}</a>;
  if (channel === 'PHONE') return <a href={`tel:${contactDetail.replace(/[^\d+]/g, '')}`}>{contactDetail}</a>;
  return /^https:\/\//.test(contactDetail) ? (
    <a href={contactDetail} rel="noreferrer">
      {contactDetail}
    </a>
  ) : (
    contactDetail
  );
}

function Written({ id, name, onDone }: { id: string; name: string; onDone: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const { run, running, errors, failure } = useAction(NoteWrittenDocument);
  const note = async () => {
    const outcome = await run({ input: { introductionId: id } });
    if (outcome.done) toast({ message: t('portal.introduction.writtenNoted') });
    if (outcome.done) onDone();
  };
  return (
    <>
      <ErrorSummary errors={errors} failure={failure} />
      <div className={classes['actions']}>
        <Button loading={running} onClick={() => void note()}>
          {t('portal.introduction.written', { name: firstName(name) })}
        </Button>
      </div>
    </>
  );
}

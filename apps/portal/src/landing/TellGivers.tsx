import { useId } from 'react';
import { Card, Check, LongText, TellGiversDocument, useDraft, useSend, useT, useToast, type LandingFragment } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import classes from '../help/help.module.css';
import { PersonLine } from '../help/PersonLine';
import { firstName } from '../help/words';

/** Own words for each of them; a message that fits all is read by none. */
export const GIVER_WORDS_MIN = 40;

interface Written {
  readonly words: string;
  readonly skip: boolean;
}
const NOTHING: Written = { words: '', skip: false };

/** Everybody who helped in the last two years, with one message each, written by hand. Sent together. */
export function TellGivers({ landing, onDone }: { landing: LandingFragment; onDone: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const { draft, change, dropDraft } = useDraft<Record<string, Written>>(`landing:${landing.id}`, {});
  const action = useSend(TellGiversDocument, { changes: ['HelpReceived'] });
  const givers = landing.givers.filter(({ told, skipped }) => !told && !skipped);
  const of = (personId: string) => draft[personId] ?? NOTHING;
  const ready = givers.every(({ person }) => of(person.id).skip || of(person.id).words.trim().length >= GIVER_WORDS_MIN);
  const writing = givers.filter(({ person }) => !of(person.id).skip).length;
  const send = async () => {
    const words = givers.map(({ person }) => ({ personId: person.id, words: of(person.id).skip ? '' : of(person.id).words.trim(), skip: of(person.id).skip }));
    const outcome = await action.send({ landingId: landing.id, words });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('portal.landing.told') });
    onDone();
  };
  return (
    <Card title={t('portal.landing.tell')} note={t('portal.landing.step', { step: 2 })}>
      <p>{t(givers.length > 0 ? 'portal.landing.tellNote' : 'portal.landing.nobody')}</p>
      <ActForm action={action} submit={writing > 0 ? t('portal.landing.send', { count: writing }) : t('portal.landing.next')} disabled={!ready} onSubmit={() => void send()}>
        <ul className={classes['plain']}>
          {givers.map((giver) => (
            <li key={giver.person.id}>
              <Giver giver={giver} written={of(giver.person.id)} onChange={(patch) => change({ [giver.person.id]: { ...of(giver.person.id), ...patch } })} />
            </li>
          ))}
        </ul>
      </ActForm>
    </Card>
  );
}

function Giver({ giver: { person, what }, written, onChange }: { giver: LandingFragment['givers'][number]; written: Written; onChange: (patch: Partial<Written>) => void }) {
  const { t } = useT();
  const id = useId();
  const name = firstName(person.displayName);
  return (
    <>
      <PersonLine name={person.displayName}>{what}</PersonLine>
      <div className={classes['form']}>
        {!written.skip && <LongText id={id} label={t('portal.landing.wordsFor', { name })} note={t('portal.landing.wordsNote')} min={GIVER_WORDS_MIN} value={written.words} onChange={(words) => onChange({ words })} />}
        <Check checked={written.skip} onChange={(skip) => onChange({ skip })}>
          {t('portal.landing.skip', { name })}
        </Check>
      </div>
    </>
  );
}

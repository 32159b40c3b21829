import { useId } from 'react';
import { Card, LongText, RadioList, useT, type AskingFragment, type AskType, type IntroductionFragment, type MyAskingFragment, type Translate } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import { Folded } from '../help/Folded';
import classes from '../help/help.module.css';
import { ASK_TYPES, askTypeKey, firstName } from '../help/words';
import { Hints, type AskHint } from './Hints';
import { InReturn } from './InReturn';
import { Limits } from './Limits';
import { MyLine } from './MyLine';
import { Preview } from './Preview';
import { RouteChoice } from './RouteChoice';
import { useAskForm, type AskedPerson, type Me } from './useAskForm';
import { usePreview } from './usePreview';

/** One sentence of why this person: as many characters as make it theirs alone. */
export const WHY_MIN = 40;
/** More is read by nobody, and forwarded by nobody. */
export const WORDS_MOST = 120;

interface Props {
  readonly person: AskedPerson;
  readonly asking: AskingFragment;
  readonly me: Me;
  readonly left: IntroductionFragment | null;
}

export function AskForm({ person, asking, me, left }: Props) {
  const { t, format } = useT();
  const id = useId();
  const { draft, change, input, send, action } = useAskForm({ person, me, left });
  const preview = usePreview(input);
  const hints: readonly AskHint[] = preview.data?.hints ?? [];
  const name = firstName(person.displayName);
  const blocked = hints.some(({ blocks }) => blocks) || draft.why.trim().length < WHY_MIN || draft.positioning.trim() === '' || (me.giving.offers.length === 0 && !draft.firstOffer);
  const again = action.errors.find(({ availableAgainOn }) => availableAgainOn)?.availableAgainOn;
  return (
    <Card title={t('portal.asking.form')} note={<Limits asking={me.asking} />}>
      <ActForm action={action} submit={t('portal.asking.send')} disabled={!input || blocked || !me.asking.allowed.allowed} fieldId={(path) => `${id}-${path.at(-1)}`} onSubmit={() => void send()}>
        {again && <p>{t('portal.asking.again', { date: format.date(again) })}</p>}
        <RadioList
          id={`${id}-askType`}
          legend={t('portal.asking.seek')}
          value={draft.askType}
          columns
          options={ASK_TYPES.filter((type) => asking.accepts.includes(type)).map((value) => ({ value, label: t(askTypeKey(value)), note: rateWords(me.asking.rates, value, t) }))}
          onChange={(askType) => change({ askType })}
        />
        <RouteChoice id={`${id}-connectorId`} name={name} asking={asking} left={left} value={draft.route} onChange={(route) => change({ route })} />
        <div>
          <LongText id={`${id}-why`} label={t('portal.asking.why', { name })} note={t('portal.asking.whyExample')} min={WHY_MIN} value={draft.why} onChange={(why) => change({ why })} />
          <Hints hints={hints} field="why" />
        </div>
        <MyLine id={`${id}-positioning`} giving={me.giving} value={draft.positioning} onChange={(positioning) => change({ positioning })}>
          <Hints hints={hints} field="positioning" />
        </MyLine>
        <div>
          <InReturn id={`${id}-offer`} giving={me.giving} draft={draft} onChange={change} />
          <Hints hints={hints} field="offer" />
        </div>
        <Folded label={t('portal.asking.addContext')} open={draft.context !== ''}>
          <LongText id={`${id}-context`} label={t('portal.asking.context')} note={t('portal.asking.contextNote')} value={draft.context} onChange={(context) => change({ context })} />
          <Hints hints={hints} field="context" />
        </Folded>
        <Preview preview={preview} direct={input?.connectorId === null} name={name} />
        <p className={classes['quiet']}>{t('portal.asking.shared')}</p>
      </ActForm>
    </Card>
  );
}

/** How such requests fare here; said only where there are enough of them. */
function rateWords(rates: MyAskingFragment['rates'], askType: AskType, t: Translate): string | undefined {
  const rate = rates.find((one) => one.askType === askType);
  if (!rate) return undefined;
  const words = t('portal.asking.rate', { helped: rate.helped, asked: rate.asked });
  return rate.medianDays === null ? words : `${words} ${t('portal.asking.delay', { count: rate.medianDays })}`;
}

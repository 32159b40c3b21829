import type { ReactNode } from 'react';
import { Actions, Button, Checkbox, Field, Form, Radios, Select } from '@cordee/html';
import { t } from '@cordee/platform/i18n';
import type { ActName } from '../../domain/can';
import { MOST } from '../../domain/ask-text';
import { CHANNELS, DECLINE_REASONS, REPORT_REASONS } from '../../domain/reasons';
import type { IntroductionPageProps } from './introduction.page';
import { say } from './page-words';
import { TextBox } from './text-box';

/** The first stands open, the others fold: one answer at a glance, and none hidden. Nothing stands open where nothing is asked. */
const ORDER: readonly ActName[] = ['forward', 'accept', 'write', 'reportMeeting', 'later', 'answerInstead', 'suggestOther', 'pointElsewhere', 'decline', 'report'];
/** Without a field: nothing to unfold. */
const DRAWN: Partial<Record<ActName, (props: IntroductionPageProps) => ReactNode>> = {
  forward: (props) => <Words {...props} act="forward" label="forward.words" hint="forward.hint" rows={4} most={MOST.connectorWords} />,
  accept: Accept,
  later: (props) => <Day {...props} label="later.date" hint="later.hint" min={props.own.today.add({ days: 1 }).toString()} max={props.own.today.add({ days: 90 }).toString()} />,
  answerInstead: (props) => <Words {...props} act="answerInstead" label="answerInstead.answer" rows={6} most={MOST.answer} />,
  suggestOther: (props) => <Person {...props} act="suggestOther" />,
  pointElsewhere: (props) => <Person {...props} act="pointElsewhere" />,
  decline: Decline,
  reportMeeting: (props) => <><Day {...props} label="met.date" max={props.own.today.toString()} /><TextBox name="note" label={say(props.locale, 'met.tookAway')} value={kept(props, 'reportMeeting', 'note')} error={wrong(props, 'reportMeeting', 'note')} rows={3} most={MOST.tookAway} /></>,
  report: Report,
};
const TITLES: Partial<Record<ActName, string>> = { reportMeeting: 'met' };

export function AnswerForms(props: IntroductionPageProps) {
  const { locale, own, action, form } = props;
  const acts = ORDER.filter((act) => own.can.includes(act) && (act === 'write' || DRAWN[act]));
  return (
    <>
      {acts.map((act, at) => {
        const key = TITLES[act] ?? act;
        const Fields = DRAWN[act];
        const open = at === 0 && act !== 'report' && own.stage !== 'MET';
        const body = (
          <Form action={action} hidden={{ act }}>
            {Fields ? <Fields {...props} /> : null}
            <Actions><Button look={open ? 'main' : 'quiet'}>{say(locale, `${key}.button`)}</Button></Actions>
          </Form>
        );
        if (open) return <section key={act}>{body}</section>;
        return <details key={act} open={form.act === act}><summary>{say(locale, `${key}.title`)}</summary>{body}</details>;
      })}
    </>
  );
}

/** What was just written there, where it could not be done. */
const kept = ({ form }: IntroductionPageProps, act: ActName, name: 'words' | 'note' | 'person' | 'contact' | 'availability' | 'date'): string => (form.act === act ? form[name] : '');
const wrong = ({ form, errors }: IntroductionPageProps, act: ActName, name: string): string | undefined => (form.act === act ? errors[name] : undefined);

function Words({ act, label, hint, rows, most, ...props }: IntroductionPageProps & { readonly act: ActName; readonly label: string; readonly hint?: string; readonly rows: number; readonly most: number }) {
  return <TextBox name="words" id={`words-${act}`} label={say(props.locale, label, props.own.names)} hint={hint ? say(props.locale, hint) : undefined} value={kept(props, act, 'words')} error={wrong(props, act, 'words')} rows={rows} most={most} />;
}

function Person({ act, ...props }: IntroductionPageProps & { readonly act: 'suggestOther' | 'pointElsewhere' }) {
  const { locale, own } = props;
  return (
    <>
      <p className="hint">{say(locale, `${act}.hint`, own.names)}</p>
      <Field name="person" label={say(locale, 'person')} defaultValue={kept(props, act, 'person')} error={wrong(props, act, 'person')} maxLength={120} required autoComplete="off" />
      <TextBox name="words" id={`words-${act}`} label={say(locale, 'words', own.names)} value={kept(props, act, 'words')} error={wrong(props, act, 'words')} rows={2} most={MOST.connectorWords} />
    </>
  );
}

function Accept(props: IntroductionPageProps) {
  const { locale, own, form } = props;
  const options = CHANNELS.map((value) => ({ value, label: t(locale, `introductions.channel.${value}`) }));
  return (
    <>
      <Radios name="channel" label={say(locale, 'accept.channel')} options={options} value={form.act === 'accept' && form.channel ? form.channel : 'MAIL'} />
      <Field name="contact" label={say(locale, 'accept.contact')} hint={say(locale, 'accept.contactHint', own.names)} defaultValue={kept(props, 'accept', 'contact')} error={wrong(props, 'accept', 'contact')} maxLength={MOST.contact} required autoComplete="off" />
      <Field name="availability" label={say(locale, 'accept.availability')} locale={locale} defaultValue={kept(props, 'accept', 'availability')} error={wrong(props, 'accept', 'availability')} maxLength={MOST.availability} />
    </>
  );
}

function Day({ label, hint, min, max, ...props }: IntroductionPageProps & { readonly label: string; readonly hint?: string; readonly min?: string; readonly max: string }) {
  return <Field name="date" type="date" label={say(props.locale, label)} hint={hint ? say(props.locale, hint) : undefined} {...(min ? { min } : {})} max={max} defaultValue={props.form.date || (min ? '' : max)} error={props.errors['date']} required />;
}

function Decline({ locale, own }: IntroductionPageProps) {
  const options = DECLINE_REASONS.map((value) => ({ value, label: t(locale, `introductions.declineReason.${value}`) }));
  return (
    <>
      <Select name="reason" label={say(locale, 'decline.reason')} options={options} value="NOT_NOW" />
      {own.role === 'connector' ? <Checkbox name="share" label={say(locale, 'decline.share')} /> : null}
    </>
  );
}

function Report(props: IntroductionPageProps) {
  const { locale, form } = props;
  const options = REPORT_REASONS.map((value) => ({ value, label: t(locale, `introductions.reportReason.${value}`) }));
  return (
    <>
      <p className="hint">{say(locale, 'report.hint')}</p>
      <Select name="reported" label={say(locale, 'report.reason')} options={options} value={form.act === 'report' && form.reported ? form.reported : 'OTHER'} />
      <TextBox name="note" id="note-report" label={say(locale, 'report.note')} value={kept(props, 'report', 'note')} error={wrong(props, 'report', 'note')} rows={3} most={MOST.note} />
    </>
  );
}

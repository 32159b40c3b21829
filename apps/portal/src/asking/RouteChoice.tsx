import { Button } from '@mantine/core';
import { useState } from 'react';
import { RadioList, useT, type AskingFragment, type IntroductionFragment, type RadioOption } from '@cordee/web';
import classes from '../help/help.module.css';
import { knownWords, loadWords } from '../help/words';
import { DIRECT } from './useAskForm';

const FIRST = 4;

interface Props {
  readonly id: string;
  readonly name: string;
  readonly asking: AskingFragment;
  readonly left: IntroductionFragment | null;
  readonly value: string | null;
  readonly onChange: (route: string) => void;
}

/** Somebody I know who may pass it on, with what joins us; or straight to the person where they accept it. */
export function RouteChoice({ id, name, asking, left, value, onChange }: Props) {
  const { t } = useT();
  const [all, setAll] = useState(false);
  const options = useOptions(name, asking, left);
  const shown = all ? options : options.filter(({ value: own }, index) => index < FIRST || own === value);
  return (
    <div>
      <RadioList id={id} legend={t('portal.asking.through')} note={t('portal.asking.throughNote', { name })} value={value} options={shown} onChange={onChange} />
      {shown.length < options.length && (
        <div className={classes['actions']}>
          <Button variant="subtle" onClick={() => setAll(true)}>
            {t('portal.asking.moreConnectors')}
          </Button>
        </div>
      )}
    </div>
  );
}

function useOptions(name: string, { connectors, direct }: AskingFragment, left: IntroductionFragment | null): readonly RadioOption<string>[] {
  const { t, format } = useT();
  const straight: RadioOption<string>[] = direct.allowed ? [{ value: DIRECT, label: t('portal.asking.direct', { name }), note: t('portal.asking.directNote') }] : [];
  const named = left?.connector && !connectors.some(({ person }) => person.id === left.connector?.id) ? [{ value: left.connector.id, label: left.connector.displayName, note: t('portal.asking.suggested') }] : [];
  const known = connectors.map(({ person, youKnow, theyKnow, ...load }) => ({
    value: person.id,
    label: person.displayName,
    note: [
      youKnow.length > 0 && t('portal.asking.youKnow', { grounds: knownWords(youKnow, t) }),
      theyKnow.length > 0 && t('portal.asking.theyKnow', { name, grounds: knownWords(theyKnow, t) }),
      (load.state !== 'OPEN' || load.askedThisMonth > 0) && loadWords(load, t, format),
    ]
      .filter(Boolean)
      .join(' · '),
    disabled: load.state === 'NOT_NOW',
  }));
  return [...named, ...straight, ...known];
}

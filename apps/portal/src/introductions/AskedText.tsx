import { useT, type IntroductionFragment } from '@cordee/web';
import classes from '../help/help.module.css';
import { askTypeKey } from '../help/words';

/** The request as it was written: question, context, offer. */
export function AskedText({ introduction: { role, askType, why, positioning, context, offer, connector, connectorWords } }: { introduction: IntroductionFragment }) {
  const { t } = useT();
  return (
    <div className={classes['form']}>
      {connectorWords && (
        <div className={classes['said']}>
          <p>{connectorWords}</p>
          <p className={classes['quiet']}>{role === 'CONNECTOR' ? t('portal.introduction.myWords') : connector?.displayName}</p>
        </div>
      )}
      <div className={classes['said']}>
        <p className={classes['strong']}>{t(askTypeKey(askType))}</p>
        <p>{positioning}</p>
        <p>{why}</p>
        {context && <p>{context}</p>}
        {offer && <p className={classes['quiet']}>{t('portal.introduction.inReturn', { offer })}</p>}
      </div>
    </div>
  );
}

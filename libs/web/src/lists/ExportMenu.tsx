import { useState } from 'react';
import { Disclosure } from '../app/Disclosure';
import { useT } from '../i18n/useT';
import { Icon } from '../layout/Icon';
import { useToast } from '../states/Toasts';
import { exportFile } from './exportFile';
import classes from './ListTool.module.css';

interface Props {
  /** Where the file is made. */
  readonly path: string;
  /** What it holds, in words: "12 membres". */
  readonly what: string;
  /** Filters, columns, chosen rows; the format comes from here. */
  readonly order: object;
}

/** "Exporter ce que je vois": all rows that the filters match, or those that are chosen, in the columns of the screen. */
export function ExportMenu({ path, what, order }: Props) {
  const { t } = useT();
  const toast = useToast();
  const [running, setRunning] = useState(false);
  const take = async (format: 'xlsx' | 'csv', close: () => void) => {
    setRunning(true);
    const failed = await exportFile(path, { ...order, format });
    setRunning(false);
    if (failed) return toast({ message: failed.message ?? t('common.export.failed') });
    close();
  };
  const button = (
    <>
      <Icon name="download" />
      {t('common.export.menu')}
    </>
  );
  return (
    <Disclosure label={t('common.export.menu')} button={button} side="end" className={classes['tool'] ?? ''} spreads>
      {(close) => (
        <>
          <p className={classes['title']}>{t('common.table.export')}</p>
          <p className={classes['text']} role="status">
            {running ? t('common.export.running') : what}
          </p>
          {(['xlsx', 'csv'] as const).map((format) => (
            <button key={format} type="button" className={classes['choice']} disabled={running} onClick={() => void take(format, close)}>
              <Icon name="file" />
              {t(`common.export.${format}`)}
            </button>
          ))}
        </>
      )}
    </Disclosure>
  );
}

import { useId, useRef, useState } from 'react';
import { Loader } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { download, ErrorSummary, Icon, StartImportDocument, toCsv, uploadFile, useAction, useT, type ActionError, type Translate } from '@cordee/web';
import classes from './DropZone.module.css';

const ACCEPTED = '.xlsx,.csv,.tsv,.txt';
export const MAX_MB = 25;

/** Step 1: a file dropped or chosen is read at once; what cannot be read is said here, before anything else. */
export function DropZone() {
  const { t } = useT();
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [over, setOver] = useState(false);
  const { busy, errors, failure, send } = useSend();
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files[0]);
  };
  return (
    <section aria-label={t('admin.imports.step.file')}>
      <ErrorSummary errors={errors} failure={failure} />
      <div className={classes['zone']} data-over={over || undefined} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
        <span className={classes['icon']}>{busy ? <Loader size="1.6rem" /> : <Icon name="file" size="1.8rem" />}</span>
        <p className={classes['title']} role="status">
          {busy ? t('admin.imports.sending') : t('admin.imports.drop')}
        </p>
        <label className={classes['choose']}>
          <input ref={input} type="file" accept={ACCEPTED} disabled={busy} aria-describedby={hint} onChange={(event) => send(event.currentTarget.files?.[0])} />
          {t('admin.imports.choose')}
        </label>
        <p id={hint} className={classes['hint']}>
          {t('admin.imports.hint', { size: MAX_MB })}
        </p>
      </div>
      <p className={classes['model']}>
        {t('admin.imports.modelText')}{' '}
        <button type="button" onClick={() => download(t('admin.imports.modelName'), modelFile(t))}>
          {t('admin.imports.model')}
        </button>
      </p>
    </section>
  );
}

function useSend() {
  const { t } = useT();
  const navigate = useNavigate();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<readonly ActionError[]>([]);
  const start = useAction(StartImportDocument);
  const sendFile = async (file: File) => {
    if (file.size > MAX_MB * 1_000_000) return setRefused([{ code: 'too-large', message: t('admin.imports.problem.too-large', { size: MAX_MB }) }]);
    setRefused([]);
    setSending(true);
    const uploaded = await uploadFile(file, 'import');
    if ('id' in uploaded) {
      const outcome = await start.run({ input: { fileId: uploaded.id } });
      if (outcome.done) void navigate({ to: '/imports/$id', params: { id: outcome.result.id } as never });
    } else {
      setRefused([{ code: uploaded.problem, message: uploaded.message ?? t(`admin.imports.problem.${uploaded.problem}`, { size: MAX_MB }) }]);
    }
    setSending(false);
  };
  const send = (file: File | undefined) => void (file && sendFile(file));
  return { busy: sending || start.running, errors: [...refused, ...start.errors], failure: start.failure, send };
}

/** A file whose columns are recognised at once, with two people who do not exist. */
function modelFile(t: Translate): string {
  const headers = ['firstName', 'lastName', 'email', 'school', 'year', 'city', 'sector'] as const;
  const people = [
    ['Camille', 'Exemple', 'camille@exemple.fr', 'Mines Paris', '2011', 'Lyon', 'Énergie'],
    ['Sacha', 'Modèle', 'sacha@exemple.fr', 'Mines Paris', '1998', 'Nantes', 'Santé'],
  ];
  return toCsv(
    headers.map((name, index) => ({ header: t(`common.person.${name}`), text: (person: string[]) => person[index] ?? '' })),
    people,
  );
}

import { Button } from '@mantine/core';
import { EmptyFirst, LinkButton, useT } from '@cordee/web';
import { TEMPLATES } from './templates';

/** Nothing is planned: three ways to begin, and a look back. */
export function FirstEvent({ mayCreate, onSeePast }: { mayCreate: boolean; onSeePast: (() => void) | null }) {
  const { t } = useT();
  const actions = (
    <>
      {mayCreate &&
        TEMPLATES.map((template) => (
          <LinkButton key={template} to="/evenements/nouveau" search={{ template } as never} variant="default">
            {t(`admin.events.template.${template}`)}
          </LinkButton>
        ))}
      {onSeePast && (
        <Button variant="subtle" onClick={onSeePast}>
          {t('admin.events.seePast')}
        </Button>
      )}
    </>
  );
  return (
    <EmptyFirst icon="calendar" title={t('admin.events.firstTitle')} actions={actions}>
      {t('admin.events.firstText')}
    </EmptyFirst>
  );
}

import { Button } from '@mantine/core';
import { EmptyFilters, EmptyFirst, useT } from '@cordee/web';
import type { Section } from '../section';

const ignore = () => undefined;

function First() {
  const { t } = useT();
  return (
    <EmptyFirst icon="upload" title={t('admin.members.firstTitle')} actions={<Button>{t('admin.members.import')}</Button>}>
      {t('admin.members.firstText')}
    </EmptyFirst>
  );
}

function FirstWithoutAct() {
  const { t } = useT();
  return <EmptyFirst title={t('portal.network.first')} />;
}

function Filtered() {
  const { t } = useT();
  return <EmptyFilters title={t('admin.members.none')} onClear={ignore} />;
}

function FilteredWithAdvice() {
  const { t } = useT();
  return (
    <EmptyFilters title={t('portal.network.none')} onClear={ignore}>
      {t('portal.network.wider')}
    </EmptyFilters>
  );
}

export const nothing: Section = {
  title: 'Nothing here',
  states: { 'First use': First, 'First use, nothing to do': FirstWithoutAct, 'Nothing passes the filters': Filtered, 'Nothing passes the filters, with advice': FilteredWithAdvice },
};

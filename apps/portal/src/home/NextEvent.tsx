import { Card, FailedPart, useT, type AgendaEventFragment, type NextEventQuery, type Screen } from '@cordee/web';
import { EventLine } from '../agenda/EventLine';

/** The one that is mine, else one that fits: open, in my city or online before the others. */
export function eventForMe({ association, viewer }: NextEventQuery): AgendaEventFragment | null {
  const events = association?.events.nodes ?? [];
  const mine = events.find(({ myAnswer }) => myAnswer && myAnswer.kind !== 'NOT_GOING');
  if (mine) return mine;
  const open = events.filter(({ myAnswer, canRsvp }) => !myAnswer && canRsvp.allowed);
  const near = open.find(({ placeKind, city }) => placeKind === 'ONLINE' || (city !== null && city === viewer?.person?.city));
  return near ?? open[0] ?? null;
}

export function NextEvent({ screen: { data, failure, retry } }: { screen: Screen<NextEventQuery> }) {
  const { t } = useT();
  if (failure && !data) return <FailedPart failure={failure} what={t('portal.home.eventFailed')} onRetry={retry} />;
  const event = data && eventForMe(data);
  if (!event) return null;
  return (
    <Card title={t('portal.home.nextEvent')}>
      <EventLine key={event.id} event={event} onRefused={retry} />
    </Card>
  );
}

import { useNavigate } from '@tanstack/react-router';
import {
  AddOfferDocument, RequestIntroductionDocument, SetPositioningDocument, useAction, useDraft, useSend, useT, useToast,
  type ActionError, type AskFormQuery, type AskInput, type AskType, type IntroductionFragment, type OfferKind,
} from '@cordee/web';

export type AskedPerson = NonNullable<NonNullable<AskFormQuery['association']>['person']>;
export type Me = NonNullable<AskFormQuery['viewer']>;

/** Whom the request goes to first: a connector's id, or straight to the person. */
export const DIRECT = 'direct';

export interface AskDraft {
  readonly askType: AskType | null;
  readonly route: string | null;
  readonly why: string;
  readonly context: string;
  readonly positioning: string;
  readonly offer: string;
  /** A first offer, put on my profile with the request. */
  readonly firstOffer: OfferKind | null;
}

interface Given {
  readonly person: AskedPerson;
  readonly me: Me;
  /** What a redirection left, with my own words in it. */
  readonly left: IntroductionFragment | null;
}

/** What I am writing, kept in the browser until it is sent; what my profile lacks is put there on the way. */
export function useAskForm({ person, me, left }: Given) {
  const { t } = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const { draft, change, dropDraft } = useDraft<AskDraft>(`ask:${left?.id ?? person.id}`, firstDraft(person, me, left));
  const positioning = useAction(SetPositioningDocument);
  const offering = useAction(AddOfferDocument);
  const asking = useSend(RequestIntroductionDocument, { changes: ['MyAsking', 'PersonCard'] });
  const input = inputOf(person.id, draft);

  const send = async () => {
    if (!input) return;
    if (!me.giving.positioning && !(await positioning.run({ input: { line: draft.positioning.trim() } })).done) return;
    if (draft.firstOffer && me.giving.offers.length === 0 && !(await offering.run({ input: { kind: draft.firstOffer, detail: null } })).done) return;
    const outcome = await asking.send({ ...input, draftId: left?.id ?? null });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('portal.asking.sent') });
    await navigate({ to: '/entraide/demandes' });
  };
  const steps = [positioning, offering, asking];
  const errors: readonly ActionError[] = steps.flatMap((step) => step.errors);
  const failure = steps.map((step) => step.failure).find((found) => found !== null) ?? null;
  return { draft, change, input, send, action: { running: steps.some(({ running }) => running), errors, failure } };
}

function firstDraft({ asking }: AskedPerson, { giving }: Me, left: IntroductionFragment | null): AskDraft {
  const routes = asking ? routesOf(asking) : [];
  return {
    askType: left?.askType ?? null,
    route: left?.connector?.id ?? (routes.length === 1 ? routes[0]! : null),
    why: left?.why ?? '',
    context: left?.context ?? '',
    positioning: giving.positioning?.line ?? '',
    offer: left?.offer ?? '',
    firstOffer: null,
  };
}

const routesOf = ({ direct, connectors }: NonNullable<AskedPerson['asking']>): readonly string[] => [...connectors.filter(({ state }) => state !== 'NOT_NOW').map(({ person }) => person.id), ...(direct.allowed ? [DIRECT] : [])];

/** Null until what is sought, the way and a first word are there. */
function inputOf(personId: string, { askType, route, why, context, offer }: AskDraft): AskInput | null {
  if (!askType || !route || why.trim() === '') return null;
  return { personId, askType, connectorId: route === DIRECT ? null : route, why: why.trim(), context: context.trim() || null, offer: offer.trim() || null };
}

/** The stage of `seeker-view.ts` in SQL, where a list is cut before it is read: still moving, as far as the seeker knows. @param now a placeholder */
export const hiddenOpen = (i: string, now: string): string => `${i}.withdrawn_at is null and (${i}.state in ('COACHEE_CONSENT', 'WITH_DESK', 'WITH_CONNECTOR', 'WITH_TARGET', 'DEFERRED', 'CONNECTED', 'IN_TOUCH')
  or (${i}.state = 'NOT_POSSIBLE' and ${i}.release_at > ${now}) or (${i}.state = 'UNDER_REVIEW' and ${i}.state_before <> 'MET'))`;

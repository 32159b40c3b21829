const WAITING_MS = 20_000;
const DUE_MS = 2_000;

/** How often to ask about what waits: not at all when nothing does, and often once it is due: then it has left, or is about to. */
export function paceOf(next: { readonly releasesAt: string } | undefined): number | null {
  if (!next) return null;
  return Date.parse(next.releasesAt) - Date.now() < WAITING_MS ? DUE_MS : WAITING_MS;
}

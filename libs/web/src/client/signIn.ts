/** Server pages, outside of both apps: a full navigation. */
export const navigation = {
  assign: (url: string) => window.location.assign(url),
};

export function signInUrl(place: Pick<Location, 'pathname' | 'search'> = window.location): string {
  return `/connexion?suite=${encodeURIComponent(place.pathname + place.search)}`;
}

let leaving = false;

/** Once: several requests of a screen fail together when a session ends. */
export function goToSignIn(): void {
  if (leaving) return;
  leaving = true;
  navigation.assign(signInUrl());
}

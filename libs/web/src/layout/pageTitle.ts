import { createContext, useContext, useEffect, useState } from 'react';

/** What follows the screen's own title in the tab: the association's name. */
export const SiteName = createContext('Cordée');

let screensShown = 0;

/** Sets the tab's title. The first screen of a visit leaves the focus where the browser put it. */
export function usePageTitle(title: string): { takesFocus: boolean } {
  const site = useContext(SiteName);
  const [takesFocus] = useState(() => screensShown > 0);
  useEffect(() => {
    screensShown += 1;
  }, []);
  useEffect(() => {
    document.title = `${title} · ${site}`;
  }, [title, site]);
  return { takesFocus };
}

/** The zones that browsers know, with the one in use first when they do not know it. */
export function zones(current: string): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(current) ? known : [current, ...known];
}

/** What one operation may ask for; anything beyond is refused before a resolver runs. */
export const LIMITS = {
  depth: 10,
  aliases: 15,
  tokens: 2_000,
  directives: 20,
  cost: 1_000,
  bodyBytes: 100 * 1024,
} as const;

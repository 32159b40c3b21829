/** Writings of one sound in French, applied in this order to a folded word. */
const WRITINGS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/sch|sh/g, 'ch'],
  [/eau|au/g, 'o'],
  [/ault$|aud$|aut$|aux$|eaux$|ot$|od$|os$/g, 'o'],
  [/(?:ai|ei|ay|ey|et$|er$|ez$|es$|e)(?=[^aeiouy]|$)/g, 'e'],
  [/qu|ck|c(?=[aou])|c(?![eiyh])|q/g, 'k'],
  [/c(?=[eiy])|z/g, 's'],
  [/g(?=[eiy])/g, 'j'],
  [/gu(?=[eiy])/g, 'g'],
  [/th/g, 't'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/(?<!c)h/g, ''],
  [/([a-z])\1+/g, '$1'],
  [/(?<=..)(?:[dtspx]|ts|ds|e|es)$/g, ''],
  [/(?<=..)[dtspxe]$/g, ''],
];

/** How a folded name sounds to a French ear: "lefevre" and "lefebvre", "renaud" and "renault", "gauthier" and "gautier" agree. */
export function soundOf(word: string): string {
  if (!/^[a-z]+$/.test(word)) return '';
  const plain = word.replace(/bv/g, 'v').replace(/(?<=[aeou])l(?=[td]$)/, '');
  return WRITINGS.reduce((text, [writing, sound]) => text.replace(writing, sound), plain);
}

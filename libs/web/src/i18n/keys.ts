import type fr from './fr.json';

/** `x_tu_one` and its like are forms of `x`: i18next chooses among them. */
type Plural<T extends string> = T extends `${infer Base}_zero` | `${infer Base}_one` | `${infer Base}_many` | `${infer Base}_other` ? Base : T;
type Address<T extends string> = T extends `${infer Base}_tu` ? Base : T;
type Leaves<T, P extends string = ''> = { [K in keyof T & string]: T[K] extends string ? `${P}${Address<Plural<K>>}` : Leaves<T[K], `${P}${K}.`> }[keyof T & string];

/** Every key of the catalogue: a text that does not exist does not compile. */
export type Key = Leaves<typeof fr>;

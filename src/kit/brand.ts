// A brand makes two strings or numbers of different meaning different types. It costs nothing at run time.

declare const brand: unique symbol;

export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

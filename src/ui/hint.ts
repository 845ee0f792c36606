// What is said of a field beside it, read out with it.

import { createContext, useContext } from 'react';

const HintContext = createContext<string | undefined>(undefined);

/** Gives the fields within the id of their hint. */
export const HintProvider = HintContext.Provider;

export const useHint = (): string | undefined => useContext(HintContext);

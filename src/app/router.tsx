// Where the app is, below its base path. The one file that knows the router.

import { type ReactNode, useCallback } from 'react';
import { Link as Anchor, Route, Router, Switch, useLocation, useSearch } from 'wouter';
import { decodedAddress } from '#kit/decoded-address.ts';

/** Vite's base without its last slash. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

export function Routed({ children }: { children: ReactNode }) {
  return <Router base={base}>{children}</Router>;
}

/** The first of the routes that fits; one without a path fits everywhere. */
export function Routes({
  routes,
}: {
  routes: readonly { readonly path?: string; readonly page: ReactNode }[];
}) {
  return (
    <Switch>
      {routes.map(({ path, page }) =>
        path === undefined ? (
          <Route key="">{page}</Route>
        ) : (
          <Route key={path} path={path}>
            {page}
          </Route>
        ),
      )}
    </Switch>
  );
}

export function Link(props: {
  to: string;
  className?: string | undefined;
  children: ReactNode;
  'aria-label'?: string;
  'aria-current'?: 'page' | undefined;
}) {
  return <Anchor {...props} state={nextStep()} />;
}

export const usePath = (): string => useLocation()[0];

type Navigate = (to: string, how?: { readonly replace: boolean }) => void;

export function useNavigate(): Navigate {
  const navigate = useLocation()[1];
  return useCallback(
    (to, how) =>
      navigate(to, { ...how, state: how?.replace ? (history.state as unknown) : nextStep() }),
    [navigate],
  );
}

/** What each entry of the history remembers: how many pages of the app lie before it, and a mark of its page. */
interface Step {
  readonly step: number;
  readonly mark?: string;
}

const stepHere = (): Step => {
  // Another app may have left its own state on this origin.
  const step: unknown = (history.state as Partial<Step> | null)?.step;
  return typeof step === 'number' ? (history.state as Step) : { step: 0 };
};

const nextStep = (): Step => ({ step: stepHere().step + 1 });

/** Goes to the page before, where that is one of ours; to `parent` where this page was opened by its address. */
export function useBack(parent: string): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    if (stepHere().step > 0) history.back();
    else navigate(parent);
  }, [navigate, parent]);
}

/** Where the learner was on a page, kept with its entry in the history: there when they come back to it. */
export const markHere = (): string | undefined => stepHere().mark;
export const leaveMark = (mark: string): void => history.replaceState({ ...stepHere(), mark }, '');

/** A number in the address, `?minutes=10`. */
export function useNumberInAddress(name: string): number | undefined {
  const value = Number(useTextInAddress(name));
  return Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

/** A text in the address, `?q=bayes`. */
export function useTextInAddress(name: string): string | undefined {
  useSearch();
  // As the browser has it: the router's own copy is decoded once already.
  return new URLSearchParams(location.search).get(name) ?? undefined;
}

/** The names that follow a path in the address, decoded: of `/topics/*`, where in the tree. */
export function useNamesInAddress(path: string): readonly string[] {
  useLocation();
  const start = `${base}${path.replace('*', '')}`;
  if (!location.pathname.startsWith(start)) return [];
  return location.pathname.slice(start.length).split('/').filter(Boolean).map(decodedAddress);
}

/** Names in the address, `?topic=Statistics/Power`, each encoded by itself. */
export function useNamesIn(name: string): readonly string[] | undefined {
  return useTextInAddress(name)?.split('/').filter(Boolean).map(decodedAddress);
}

/** The address of names below a path. Names hold slashes and signs of their own. */
export const addressOf = (path: string, names: readonly string[]): string =>
  [path, ...names.map(encodeURIComponent)].join('/');

// Where the app is, below its base path. The one file that knows the router.

import type { ReactNode } from 'react';
import { Link as Anchor, Route, Router, Switch, useLocation, useSearch } from 'wouter';

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
  return <Anchor {...props} />;
}

export const usePath = (): string => useLocation()[0];
export const useNavigate = (): ((to: string, how?: { replace: boolean }) => void) =>
  useLocation()[1];

/** A number in the address, `?minutes=10`. */
export function useNumberInAddress(name: string): number | undefined {
  const value = Number(new URLSearchParams(useSearch()).get(name) ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** A text in the address, `?id=northwind`. */
export const useTextInAddress = (name: string): string | undefined =>
  new URLSearchParams(useSearch()).get(name) ?? undefined;

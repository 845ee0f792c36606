import type { ComponentProps } from 'react';
import { Button } from './button.tsx';
import type { KeyName } from './keys.ts';
import { useSpokenKeys } from './spoken-keys.ts';

/** A button that tells of the keys that do the same. */
export function KeyedButton({
  keys,
  ...rest
}: ComponentProps<typeof Button> & { keys: readonly KeyName[] }) {
  const spoken = useSpokenKeys();
  return <Button aria-keyshortcuts={spoken(...keys)} {...rest} />;
}

// What has the focus may be taken away by what it did: a row, a chip, a "Reset". Whoever goes by keyboard goes on from
// the nearest thing that is left of what stood around it. Not in a session, which puts the focus on each card itself.

/** Answers how to stop it. */
export function keepFocus(): () => void {
  /** What had the focus, and all around it, innermost first; nothing where a pointer was used last. */
  let around: readonly Element[] = [];
  let isByKeyboard = false;
  /** Where a notice was come to from. */
  let inPage: Element | undefined;
  let path = '';
  const remember = () => {
    const { activeElement: focused } = document;
    if (!isByKeyboard || !focused || focused === document.body) return;
    around = ancestorsOf(focused);
    path = location.pathname;
    if (focused.closest('main')) inPage = focused;
  };
  const onKey = () => {
    isByKeyboard = true;
    remember();
  };
  const onPointer = () => {
    isByKeyboard = false;
    around = [];
  };
  const goOn = () => {
    const [lost, ...others] = around;
    if (!lost || lost.isConnected || document.activeElement !== document.body) return;
    around = [];
    // Another page puts it on its heading.
    if (path !== location.pathname) return;
    const next = others.some((each) => each.localName === 'main') ? nextIn(others) : inPage;
    const heading = document.querySelector<HTMLElement>('main h1');
    (next instanceof HTMLElement && next.isConnected ? next : heading)?.focus();
  };
  const observer = new MutationObserver(goOn);
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('focusin', remember);
  document.addEventListener('pointerdown', onPointer, true);
  return () => {
    observer.disconnect();
    document.removeEventListener('keydown', onKey, true);
    document.removeEventListener('focusin', remember);
    document.removeEventListener('pointerdown', onPointer, true);
  };
}

function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) found.push(each);
  return found;
}

/** Within the page: its frame begins with a way to other pages. In a field keys would be typed, and undo nothing. */
function nextIn(around: readonly Element[]): Element | undefined {
  for (const each of around) {
    const all = each.isConnected ? [...each.querySelectorAll(focusable)] : [];
    const first = all.find((one) => !one.matches(typedIn)) ?? all[0];
    if (first || each.localName === 'main') return first;
  }
  return undefined;
}

const typedIn = 'select, textarea, input:not([type="checkbox"], [type="radio"], [type="range"])';

const focusable = [
  'a[href]',
  'button:enabled',
  'input:enabled',
  'select',
  'textarea',
  '[tabindex="0"]',
]
  .map((each) => `${each}:not([tabindex="-1"])`)
  .join();

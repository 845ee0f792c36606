// What a keystroke means. Keys are named by what they write ("u", "?", "1"); where a layout writes no Latin
// letters, by where they lie. Pure: `use-keys.ts` listens.

export type KeyName = string;
/** From "u", "Enter", "mod+z" or "g t" (g, then t) to what is to happen. */
export type KeyMap = Readonly<Record<KeyName, () => void>>;

/** The parts of a KeyboardEvent that matter here. */
export interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly getModifierState: (key: 'AltGraph') => boolean;
}

/** Single-key shortcuts (WCAG 2.1.4): as they are, with Alt held, or never. */
export type SingleKeys = 'on' | 'alt' | 'off';

/** Keys that the learner has moved: from what a key does by default to the key that does it now. */
export type MovedKeys = Readonly<Record<KeyName, KeyName>>;

/** What a key means: what was moved to it, or what it always meant, unless that was moved away. */
export function meaningOf(name: KeyName, moved: MovedKeys): KeyName | undefined {
  const movedHere = Object.keys(moved).find((key) => moved[key] === name);
  return movedHere ?? (Object.hasOwn(moved, name) ? undefined : name);
}

/** A key as it is named beside what it does: where the learner has moved it, with Alt, or not at all. */
export function hintOf(
  name: KeyName,
  moved: MovedKeys,
  singleKeys: SingleKeys,
): string | undefined {
  const key = moved[name.toLowerCase()]?.toUpperCase() ?? name;
  if (key.length > 1 || singleKeys === 'on') return key;
  return singleKeys === 'alt' ? `Alt+${key}` : undefined;
}

/** Where the keystroke was made. */
export type Place = 'page' | 'control' | 'text';

export function keyNameOf(stroke: Stroke): KeyName {
  const { key } = stroke;
  if (key.length > 1 && !isDead(stroke)) return key;
  const isSign = isLatin(key) && !stroke.altKey && !isDigitKey(stroke);
  // What AltGr writes is meant: "@" lies on the 2 in much of Europe, and is no grade.
  const name = isSign || stroke.getModifierState('AltGraph') ? key : keyAt(stroke);
  const command = stroke.ctrlKey || stroke.metaKey;
  return (command ? 'mod+' : '') + (name === ' ' ? 'Space' : name.toLowerCase());
}

/** Whether a named key may do something of ours, or belongs to whatever has the focus. */
export function isOurs(stroke: Stroke, place: Place, singleKeys: SingleKeys): boolean {
  if (stroke.isComposing) return false;
  if (place === 'text') return opensMenu(stroke);
  if (stroke.key === ' ' || stroke.key === 'Enter') return place === 'page' && !held(stroke);
  const isNamed = stroke.key.length > 1 && !isDead(stroke);
  if (isNamed || stroke.ctrlKey || stroke.metaKey) return !stroke.altKey;
  if (singleKeys === 'off') return false;
  return stroke.altKey === (singleKeys === 'alt');
}

/** A key that only changes what others mean: between two of a pair it is pressed anew, and is none of them. */
export const isModifier = ({ key }: Pick<Stroke, 'key'>): boolean =>
  /^(?:Alt|AltGraph|Control|Meta|Shift)$/.test(key);

/** Whether a key goes on while it is held: only where it moves. Else it would act on what was never looked at. */
export const goesOn = (meaning: KeyName): boolean => meaning === 'j' || meaning === 'k';

/** What a stroke is bound to, given the key before it for pairs such as "g t". */
export const actionFor = (keys: KeyMap, name: KeyName, before: KeyName | undefined) =>
  (before === undefined ? undefined : keys[`${before} ${name}`]) ?? keys[name];

/** Ctrl or Cmd with K is the one command that is answered while someone types. */
const opensMenu = (stroke: Stroke) =>
  (stroke.ctrlKey || stroke.metaKey) && !stroke.altKey && !stroke.shiftKey && stroke.key === 'k';

const held = (stroke: Stroke) => stroke.ctrlKey || stroke.metaKey || stroke.altKey;

/** Waits for the letter that its accent belongs to: with Alt held, what E, I, N and U do on a Mac. */
const isDead = ({ key, altKey }: Stroke) => key === 'Dead' && altKey;

const isLatin = (key: string) => key >= ' ' && key <= '~';

// The digit row writes other signs on some layouts (French: & é " '); the digit is meant nevertheless.
const isDigitKey = (stroke: Stroke) => /^Digit\d$/.test(stroke.code) && !stroke.shiftKey;

function keyAt({ code, key, shiftKey }: Stroke): string {
  if (shiftKey && shifted[code]) return shifted[code];
  const [, letterOrDigit] = /^(?:Key|Digit)(\w)$/.exec(code) ?? [];
  return letterOrDigit ?? signs[code] ?? key;
}

// biome-ignore format: tables of signs
const signs: Readonly<Record<string, string>> = {
  Comma: ',', Period: '.', Slash: '/', Minus: '-', Equal: '=', Semicolon: ';',
};
// biome-ignore format: tables of signs
const shifted: Readonly<Record<string, string>> = {
  Slash: '?', Digit1: '!', Digit2: '@', Digit8: '*',
};

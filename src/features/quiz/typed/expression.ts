// Reads a formula as one types it, so that it can be computed: n!/(n-k)!, C(n,k) p^k (1-p)^(n-k), E[X^2] - E[X]^2.

type Values = (name: string) => number;
type Expression = (values: Values) => number;

const tokens =
  /\d+(?:\.\d+)?(?:e[+-]?\d+)?|\d*\.\d+|[a-z]+(?:_[a-z0-9]+)?|[α-ω]|[()+\-*/^!|,]|\S/gu;
/** Names before a bracket that are not factors: what stands inside belongs to the name. */
const callable = /^(?:p|e|var|cov|corr|f|g|h|φ|max|min|sum|prod|d)$/;
const functions: ReadonlyMap<string, (x: number) => number> = new Map([
  ['sqrt', Math.sqrt],
  ['ln', Math.log],
  ['log', Math.log],
  ['exp', Math.exp],
]);

/** Reads a formula, or gives up at what is none. Letters side by side are multiplied, but where they are a name. */
export function parse(
  text: string,
  names: ReadonlySet<string> = new Set(),
): Expression | undefined {
  const found = text.match(tokens) ?? [];
  if (found.length === 0 || found.length > 120) return undefined;
  try {
    const reader = { tokens: found, names, at: 0 };
    const whole = sum(reader);
    return reader.at === found.length ? whole : undefined;
  } catch (trouble) {
    if (trouble instanceof NotAFormula) return undefined;
    throw trouble;
  }
}

class NotAFormula extends Error {}

interface Reader {
  readonly tokens: readonly string[];
  readonly names: ReadonlySet<string>;
  at: number;
}

const next = (reader: Reader): string | undefined => reader.tokens[reader.at];
const takes = (reader: Reader, token: string): boolean => {
  if (next(reader) !== token) return false;
  reader.at += 1;
  return true;
};

function sum(reader: Reader): Expression {
  let left = takes(reader, '-') ? minus(product(reader)) : product(reader);
  for (;;) {
    const [a, isPlus] = [left, takes(reader, '+')];
    if (!isPlus && !takes(reader, '-')) return left;
    const b = product(reader);
    left = isPlus ? (v) => a(v) + b(v) : (v) => a(v) - b(v);
  }
}

const minus =
  (of: Expression): Expression =>
  (v) =>
    -of(v);

function product(reader: Reader): Expression {
  let left = power(reader);
  for (;;) {
    const a = left;
    if (takes(reader, '/')) {
      const b = power(reader);
      left = (v) => a(v) / b(v);
    } else if (takes(reader, 'choose')) {
      const b = power(reader);
      left = (v) => factorial(a(v)) / factorial(b(v)) / factorial(a(v) - b(v));
    } else if (takes(reader, '*') || startsFactor(next(reader))) {
      const b = power(reader);
      left = (v) => a(v) * b(v);
    } else return left;
  }
}

const startsFactor = (token: string | undefined): boolean =>
  token !== undefined && token !== 'choose' && /^[\p{L}\d(.]/u.test(token);

function power(reader: Reader): Expression {
  let base = factor(reader);
  for (;;) {
    const of = base;
    if (takes(reader, '!')) base = (v) => factorial(of(v));
    else if (takes(reader, '^')) {
      const isNegative = takes(reader, '-');
      const exponent = power(reader);
      base = (v) => of(v) ** (isNegative ? -exponent(v) : exponent(v));
    } else return base;
  }
}

function factor(reader: Reader): Expression {
  const token = next(reader);
  if (token === undefined) throw new NotAFormula();
  reader.at += 1;
  if (token === '(') return bracketed(reader);
  if (/^[\d.]/.test(token)) return () => Number(token);
  if (reader.names.has(token)) return (v) => v(token);
  if (!/^\p{L}/u.test(token) || (token.length > 6 && !token.includes('_'))) throw new NotAFormula();
  const apply = functions.get(token);
  if (apply) {
    const of = power(reader);
    return (v) => apply(of(v));
  }
  if (token === 'c' && next(reader) === '(') return binomial(reader);
  if (callable.test(token) && next(reader) === '(' && !isFactor(token, reader))
    return named(token, reader);
  return token === 'π'
    ? () => Math.PI
    : (v) => [...token].reduce((value, letter) => value * v(letter), 1);
}

/** p(1-p) is a product, P(A|B) is not. */
function isFactor(name: string, reader: Reader): boolean {
  if (name !== 'p') return false;
  const inside = reader.tokens.slice(reader.at, reader.tokens.indexOf(')', reader.at)).join('');
  return /[+\-*/]/.test(inside) && !/[|∩∪<>=]|[a-z]{2}/.test(inside);
}

function bracketed(reader: Reader): Expression {
  const inside = sum(reader);
  if (!takes(reader, ')')) throw new NotAFormula();
  return inside;
}

/** C(n, k), as one types it. */
function binomial(reader: Reader): Expression {
  takes(reader, '(');
  const a = sum(reader);
  if (!takes(reader, ',')) throw new NotAFormula();
  const b = sum(reader);
  if (!takes(reader, ')')) throw new NotAFormula();
  return (v) => factorial(a(v)) / factorial(b(v)) / factorial(a(v) - b(v));
}

/** P(A|B) is one quantity, by its name with all that stands inside; E[X]^2 is its square. */
function named(name: string, reader: Reader): Expression {
  const start = reader.at;
  let depth = 0;
  do {
    const token = next(reader);
    if (token === undefined) throw new NotAFormula();
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    reader.at += 1;
  } while (depth > 0);
  const key = name + reader.tokens.slice(start, reader.at).join('');
  return (v) => v(key);
}

/** Whole numbers exactly, others by Stirling's series: equal inputs give equal outputs. */
function factorial(x: number): number {
  if (!(x >= 0)) return Number.NaN;
  if (x > largestFactorial) return Number.POSITIVE_INFINITY;
  if (Number.isInteger(x)) return x < 2 ? 1 : x * factorial(x - 1);
  return x > 12
    ? Math.sqrt(2 * Math.PI * x) * (x / Math.E) ** x * Math.exp(1 / (12 * x) - 1 / (360 * x ** 3))
    : factorial(x + 1) / (x + 1);
}

/** The next one is larger than any number of a computer. */
const largestFactorial = 170;

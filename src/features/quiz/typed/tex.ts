// TeX as one would type it on a line: `$\dfrac{a}{b}$` becomes `((a)/(b))`.

const greek =
  'alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau phi varphi chi psi omega'.split(
    ' ',
  );
const greekLetters = 'α β γ δ ε ε ζ η θ ι κ λ μ ν ξ π ρ σ τ φ φ χ ψ ω'.split(' ');

// biome-ignore format: a table of commands
const commands: ReadonlyMap<string, string> = new Map(Object.entries({
  cdot: '*', times: '*', div: '/', le: '<=', leq: '<=', ge: '>=', geq: '>=', ne: '!=', neq: '!=', mid: '|', vert: '|', lVert: '|',
  rVert: '|', approx: '≈', pm: '±', to: '→', cap: '∩', cup: '∪', infty: 'infinity', ldots: '…', dots: '…', cdots: '…', ln: ' ln ', log: ' log ',
  exp: ' exp ', max: ' max ', min: ' min ', sum: ' sum ', prod: ' prod ', quad: ' ', succ: '>', in: ' in ',
}));

/** A text with its TeX written out on the line: `$\dfrac{a}{b}$` becomes `(a)/(b)`. */
export const withoutTex = (text: string): string =>
  text.replace(/\$\$?([^$]+)\$\$?/g, (_, tex: string) => lineOf(tex));

function lineOf(tex: string): string {
  let line = tex
    .replace(/\\(?:left|right|big|Big|bigg|Bigg|displaystyle)(?![a-zA-Z])/g, '')
    .replace(/\\(?:text|operatorname|mathrm|mathbf|bar|hat|tilde|vec)\s*\{([^{}]*)\}/g, ' $1 ')
    .replace(/\\[,;:! ]/g, '')
    .replace(/\\([dt]?frac|[dt]?binom)\s*(\d|\\[a-z]+)\s*(\d|\\[a-z]+)/g, '\\$1{$2}{$3}');
  // From the inside out: each round writes the innermost pairs of braces on the line.
  for (let before = ''; before !== line; ) {
    before = line;
    line = line
      .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '(($1)/($2))')
      .replace(/\\[dt]?binom\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '(($1) choose ($2))')
      .replace(/\\sqrt\s*\{([^{}]*)\}/g, ' sqrt($1)')
      .replace(/([\^_])\s*\{([^{}]*)\}/g, (_, mark: string, inside: string) =>
        mark === '_' ? `_${inside.replace(/\W+/g, '')}` : `^(${inside})`,
      );
  }
  return line
    .replace(
      /\\([a-zA-Z]+)/g,
      (_, name: string) => commands.get(name) ?? letterOf(name) ?? ` ${name} `,
    )
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[([|])\s+|(?<!\s)\s+(?=[)\]|])/g, '')
    .trim();
}

/** The Greek letter of that name. */
export const letterOf = (name: string): string | undefined => greekLetters[greek.indexOf(name)];

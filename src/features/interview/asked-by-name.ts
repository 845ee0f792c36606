// Whether a question asks for one thing by its name, and nothing about it: "Explain Kubernetes operators". Only a text
// that has the whole name answers it; one that has the first half of it tells of a neighbour.

const openings = [
  /^(?:explain|define|describe|tell me about)\s+(.+)$/i,
  /^what(?:['’]s| is| are)\s+(.+)$/i,
  /^what do(?:es)?\s+(.+?)\s+(?:do|mean|stand for)$/i,
  /^how do(?:es)?\s+(.+?)\s+work\b(?: in .+)?$/i,
];

/** What asks for more than a thing, or tells of it in other words. */
const more =
  /\b(?:you|your|we|our|i|it|its|if|when|why|where|how|what|which|that|who|would|should|could|can|do|does|is|are|than|versus|vs|and|or|but|between|because|after|before|without|not|to|of|for|on|with|by|from|at|about|as)\b|[,;:?]/i;

const longest = 5;

export function isAskedByName(question: string): boolean {
  const asked = question.trim().replace(/[?？.。!]+$/u, '');
  const [name] = openings.flatMap((opening) => asked.match(opening)?.slice(1, 2) ?? []);
  return name !== undefined && !more.test(name) && name.split(/\s+/).length <= longest;
}

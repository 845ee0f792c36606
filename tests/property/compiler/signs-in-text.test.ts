import { testInProportion } from './signs.ts';

testInProportion({
  sentence: (text) => `A gene is ${text}, because ${text}.\n\n- A ${text} is ${text} if ${text}`,
  definition: (text) => `**Definition.** A *${text}* is a gene (${text}).\n\n**Law ${text}**: it`,
  'front matter': (text) => `---\ntopic: ${text}\ntags: [${text}]\n---\n- Term: the meaning of it`,
  html: (text) => `<details><summary>${text}</summary>\n${text}\n</details>\n\n<p>${text}</p>`,
  link: (text) => `- Term: see [${text}](${text}), [[${text}]] and <https://${text}>`,
});

import { testInProportion } from './signs.ts';

testInProportion({
  label: (text) => `- ${text}: the body of it\n- **${text}**: the body of it`,
  body: (text) => `- Insulin gene: ${text}\n- Insulin gene: ${text}x!`,
  question: (text) => `**What is ${text}?**\n\nQ: ${text}?\nA: ${text}`,
  cell: (text) => `| a | ${text} |\n|---|---|\n| key | ${text} |\n| ${text} | value |`,
  heading: (text) => `# ${text}\n\n- Term: the meaning of it`,
});

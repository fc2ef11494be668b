/** How long a text of a plan may be, in characters. */
export const longest = {
  line: 300,
  title: 150,
  caseNumber: 40,
  name: 150,
  text: 5_000,
  reason: 2_000,
} as const;

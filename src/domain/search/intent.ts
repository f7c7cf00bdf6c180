import type { Intent } from './answer.ts';

/** The first sign that fits says what a question is after. */
const SIGNS: readonly (readonly [Intent, RegExp])[] = [
  [
    'definition',
    /^(?:so |ok |hey |and )?(?:what(?:'?s| is| are)|define|wtf is|who(?:'s| is)) (?:an? |the |this )?[\w/-]+(?: [\w/-]+){0,3}$/,
  ],
  [
    'design',
    /^(?:how (?:would|do|can|could|should|to) ?(?:you|i|we|one)? )?(?:even )?(?:begin )?(?:design|architect)(?:ing)?\b|^how (?:would|could|should) (?:you|i|we) (?:build|implement|structure|set up)\b/,
  ],
  [
    'choice',
    /\bwhen\b.*\b(?:should|would|do|to|use|not|is|are|does)\b|\bshould (?:i|we|you)\b|\bworth\b|\bdo (?:i|we) (?:really |even )?need\b|\bwhen not\b|\bover ?kill\b|\btoo early\b|\bgood enough\b|\bever ok\b/,
  ],
  [
    'trade-off',
    /\bpros\b|\bcons\b|\btrade ?-?offs?\b|\b(?:dis)?advantages?\b|\bdrawbacks?\b|\bdownsides?\b|\bupsides?\b|\bbenefits?\b|\bgood for\b|\bwhat do i (?:gain|lose|pay)\b|\bcosts? (?:me|us)\b|\bwhy (?:use|bother|would|do (?:we|people|i)|should|not)\b|\bbuys? (?:me|us)\b/,
  ],
  [
    'numbers',
    /\bhow (?:many|much|big|large|fast|often|long|far|slow)\b|\bwhat(?:'s| is) a (?:good|typical|normal|sane)\b/,
  ],
  [
    'trouble',
    /\bwhy (?:is|are|does|did|do|was|am)\b|\b(?:goes|go|went|going|is|what's) wrong\b|\bfail(?:s|ed|ing)?\b|\bbreaks?\b(?! into)|\bbroken?\b|\bcrash(?:es|ed)?\b|\berrors?\b|\bstuck\b|\bslow\b|\bkeeps\b|\bproblems?\b|\bpitfalls?\b|\bdown\b|\blost\b|\bloses?\b|\bduplicates?\b|\btwice\b|\bdies?\b|\bdied\b/,
  ],
  [
    'mechanism',
    /\bhow (?:does|do|did|is|are|to|can|would|come)\b|\bsteps\b|\bunder the hood\b|\bworks?\b|\binternals?\b/,
  ],
  [
    'definition',
    /\b(?:what(?:'?s| is| are)|define|meaning|means?|stands? for|definition|explain(?:ed)?|eli5|tell me about)\b/,
  ],
];

export function intentOf(question: string): Intent {
  const text = question
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[?!.]+(?=\s|$)/g, '')
    .trim();
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? 'open';
}

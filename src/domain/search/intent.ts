import type { Intent } from './answer.ts';

/** The first that fits says what a question is after. */
const SIGNS: readonly (readonly [Intent, RegExp])[] = [
  [
    'design',
    /^(?:(?:how (?:would|do|can|could|should) (?:you|i|we|one) )?(?:design|architect|build|implement)\b)/,
  ],
  ['numbers', /\bhow (?:many|much|big|large|fast|long|often)\b|\bwhat(?:'s| is) a (?:good|typical|normal)\b/],
  [
    'choice',
    /\bwhen\b.*\b(?:should|would|do|to|use|not|is)\b|\bshould (?:i|we|you)\b|\bworth\b|\bdo i (?:really )?need\b|\bwhen not\b|\bover ?kill\b/,
  ],
  [
    'trade-off',
    /\bpros\b|\bcons\b|\btrade ?-?offs?\b|\b(?:dis)?advantages?\b|\bdrawbacks?\b|\bdownsides?\b|\bbenefits?\b|\bwhy (?:use|bother|would|do we|should)\b|\bbuys? (?:me|us)\b/,
  ],
  [
    'trouble',
    /\bwhy (?:is|are|does|did|do|was)\b|\bwrong\b|\bfail|\bbreak|\bbroke|\bcrash|\berrors?\b|\bstuck\b|\bslow\b|\bkeeps?\b|\bproblems?\b|\bpitfalls?\b|\bdown\b|\blost\b|\bloses?\b|\bduplicates?\b|\btwice\b|\bafter\b/,
  ],
  [
    'mechanism',
    /\bhow (?:does|do|did|is|are|to|can|would)\b|\bexplain\b|\bsteps\b|\bunder the hood\b|\bworks?\b/,
  ],
  [
    'definition',
    /^(?:what|whats|what's|define|meaning|wtf|tell me|eli5)\b|\bmeans?\b|\bstands? for\b|\bdefinition\b/,
  ],
];

export function intentOf(question: string): Intent {
  const text = question.toLowerCase().replaceAll('’', "'").trim();
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? 'open';
}

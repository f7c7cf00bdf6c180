/** Small talk, shopping and other trades, which words alone do not tell from the field. */
const SIGNS: readonly RegExp[] = [
  /\btell me (?:a|something)\b|\bwrite (?:me )?an? (?!design|load)|\brecommend (?:me )?an?\b|\bmeaning of life\b/,
  /\bhow are you\b|\bhow's it going\b|^\W*good (?:morning|night|evening)\b[^,.!:;]{0,40}$|\bwhat's up\b|\bwhat are you\b/,
  /\bwho (?:are|made|built|created) you\b|\bare you (?:an?|real|human|alive|there|ok)\b|\bdo you (?:like|love|have feelings)\b/,
  /\bfix my\b|\bdebug my\b|\bdo my\b|\bhelp me with my\b|\bsolve (?:this|for|x)\b|\bhow do i become\b/,
  /\bmy (?:own )?(?:boss|bank|car|pc|wifi|phone screen|loan|crush|ex|mum|back hurts)\b/,
  /\bshould i (?:buy|text|eat|wear|watch)\b|\bbest \w+(?: \w+)? (?:under|for (?:beginners|gaming|kids|me|uni|school))\b|\bcredit cards?\b/,
  /\b(?:linked lists?|quick ?sort|bubble ?sort|merge sort|fizz ?buzz|fibonacci|palindromes?|two sum|leetcode|big o notation|pointer arithmetic|binary search tree)\b/,
  /\b(?:my|the) (?:train|bus|flight|tram|ferry) (?:was|is|got|leaves|comes)\b|\bat the (?:bank|doctor|airport|station|supermarket|gym|post office)\b/,
  /\b(?:summari[sz]e|plot of|author of|characters? (?:in|of)) (?:chapter|the (?:book|movie|film|novel|play)|.*\bthe great\b)/,
  /\bin (?:c\+\+|c#|java|javascript|python|rust|ruby|kotlin|word|excel|windows|css|html|react)(?=\s|$|\?)|\bold windows\b/,
];

/** True for what nobody asks who wants to know about systems. */
export function isSmallTalk(question: string): boolean {
  const text = question.toLowerCase();
  return SIGNS.some((sign) => sign.test(text));
}

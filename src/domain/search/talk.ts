/** What people say to be kind, or to be heard. */
export const COURTESY: ReadonlySet<string> = new Set(
  `please pls plz plez kindly sir madam maam dear thanks thank thx ty hello hi hey hiya yo hmm lol lmao haha bro bruh
  dude mate guys folks btw imo tbh ok okay morning evening afternoon sorry wtf omg ffs`.split(/\s+/),
);

/** Words of talk rather than of a subject; in the library they may well be part of one. Contractions never come here. */
export const TALK: ReadonlySet<string> = new Set(
  `actually always anyone anything anyway around away back bad basically bit came come comes coming done ever
  even everyone everything exactly explain fine first give gives go goes going gone gonna good got great guy
  happen happens idea keep keeps kept kind know leave look looking looks lot maybe mean means meant never
  nothing people point pretty pro pros con cons quite rather really right said say says see seem seems show
  someone something somehow sort stuff sure talk tell think things time times tried try trying understand
  compare compared define defined definition differ difference differences different meaning stand stands want wants way ways well
  went whole work works working worth yeah yes`.split(/\s+/),
);

/** What one asks of anything, as in "what are the downsides"; of what, it does not say. */
export const ASPECTS: ReadonlySet<string> = new Set(
  `advantages advantage app architecture alternatives alternative benefits benefit catch clone clones costs
  deeper detail details diagram disadvantages disadvantage downsides downside drawbacks drawback elaborate
  example examples interview limits limitations maximum minimum numbers pitfalls practice problems
  production real simpler simply short steps summary tldr tradeoff tradeoffs upsides`.split(/\s+/),
);

/** How one asks of anything; of what, it does not say. */
export const FRAMES: readonly string[] = `
  what is a, what is an, what is the, whats a, whats the, wat is, wat is a, wats a, what's a, what's an, what's the, what are, what is it,
  what does it mean, what does that mean, what is meant by, what does it stand for,
  what's the difference between, whats the difference between, what is the difference between,
  difference between, can someone explain, can somebody explain, can anyone explain, could someone explain,
  could somebody explain, can you explain, could you explain, please explain, someone explain, explain the,
  explain it to me, explain to me, how does it work, how does a, how does the, how do the, how do you,
  how would you, how is it, how are, how to, when is it, when should i use, when should we use, when do i use,
  when do we use, when to use, when not to use, why is it, why do we need, why would i use, why is the, is it,
  is the, do i need, do we need, should i use, should we use, which is better, in simple words, in simple terms,
  in easy words, in easy english, tell me what, can somebody tell me what, could somebody tell me what,
  can someone tell me, i need to understand, i don't understand, i dont understand, i don't get, i dont get,
  what exactly is, what exactly are, tell me about, define, explanation of, what do you mean by,
  is there a difference between, any difference between, what it is, pros and cons of, example of, give me an example, good evening, good morning
`.split(',');

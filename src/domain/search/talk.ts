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
  compare compared differ difference differences different meaning stand stands want wants way ways well
  went whole work works working worth yeah yes`.split(/\s+/),
);

/** What one asks of anything, as in "what are the downsides"; of what, it does not say. */
export const ASPECTS: ReadonlySet<string> = new Set(
  `advantages advantage app architecture alternatives alternative benefits benefit catch clone clones costs
  deeper detail details diagram disadvantages disadvantage downsides downside drawbacks drawback elaborate
  example examples interview limits limitations maximum minimum numbers pitfalls practice problems
  production real simpler simply short steps summary tldr tradeoff tradeoffs upsides`.split(/\s+/),
);

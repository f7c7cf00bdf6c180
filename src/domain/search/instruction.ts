/** What a text says that wants the bot to be something else, or to forget what it is. */
const SUBVERSION: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|overrule|bypass|drop|skip|stop following)\b.{0,50}\b(?:instructions?|rules|prompts?|guidelines?|restrictions?|filters|programming|(?:said|told|everything|all) (?:above|before|prior))\b/,
  /\b(?:previous|prior|earlier|above) (?:instructions?|prompts?|rules)\b/,
  /\b(?:system|hidden|initial|secret|original|developer|your) (?:prompt|instructions?|rules)\b/,
  /\byou(?:'re| are)? now (?:an?|my|the|free|called|dan|no longer|going|acting|playing|unrestricted)\b/,
  /\b(?:act|behave|respond|answer|reply|talk|speak) (?:as|like) (?:an?|if|my|though|dan)\b/,
  /\b(?:simulate|stop) being (?:an?|so|yourself|the|quorum)\b|\bwere you told\b|\bsudo (?:make|give)\b|\bi order you\b/,
  /\b(?:pretend|imagine) (?:to be|you(?:'re| are)|that you)\b|\brole ?-?play\b|\bfrom now on\b/,
  /\byou(?:'re| are) now (?!at\b|on\b|in\b|\d)\w+|\bforget (?:that )?(?:who |what )?you(?:'re|r| are)?\b/,
  /\b(?:repeat|copy|echo|quote|print|recite)\b.{0,30}\b(?:above|before this|so far|verbatim)\b|\bword for word\b/,
  /\b(?:start|begin|end|finish|open|close) (?:your|the|each|every) (?:reply|answer|response|message)\b|(?:^|[.!?,;:]\s*)(?:please |just )?reply with\b/,
  /\b(?:switch|turn) (?:off|on) your\b|\b(?:disable|deactivate) your\b|\bend of (?:user |system )?(?:input|prompt)\b|\boperator note\b/,
  /\bswear words?\b|\b(?:delete|purge|clear|wipe|nuke) (?:#\w+|(?:this|our) (?:channel|server|chat|guild))/,
  /\b(?:put|place|move|rank|boost) me (?:first|in (?:the )?first|(?:on|at|to) (?:the )?top)\b|\b(?:code|draw|sing|paint) me\b/,
  /\bdev(?:eloper)? ?mode\b|\bno more (?:refusals|rules|limits|filters)\b|\bwithout (?:any )?(?:rules|filters|restrictions|refusing)\b/,
  /\b(?:ignora|olvida|ignorez|oublie|ignoriere|vergiss|ignore|esqueça|esquece|игнорируй|забудь)\b.{0,50}(?:instrucciones|reglas|règles|anweisungen|regeln|instruções|regras|инструкц|правила)/,
  /\b(?:base ?64|rot ?13|decipher|unscramble)\b.{0,80}\b(?:do|follow|execute|run|obey|comply)\b/,
  /<\/?(?:question|system|user|assistant|instructions?|prompt)s?\s*>|`{3}\s*(?:system|assistant)|\bsystem override\b|\bdebug mode\b/,
  /\byou (?:were|got|are|have been) (?:given|told|trained|configured|started with|set up|instructed)\b|\babove this (?:line|message|text)\b/,
  /\bignore (?:the|your|any|all) (?:\w+ )?(?:list|limits?|scope|topics?|filters?|policy|policies)\b|\bnew policy\b/,
  /\bjail ?break|\b(?:developer|dan|god) mode\b|\bdo anything now\b|\bunrestricted\b|\bno (?:rules|restrictions)\b/,
  /\b(?:new|updated|following|real|actual) (?:instructions?|task|orders?)\s*:|\byour (?:new|real|only|true) (?:task|job|goal|role|purpose|name)\b/,
  /(?:^|\n)\s*(?:system|assistant|developer)\s*:|<\|?(?:im_start|system|endoftext)|\[\/?(?:inst|system)\]|###\s*(?:system|instruction)/,
];

/** What is meant for a machine that executes or shows what it is given. */
const PAYLOAD =
  /@everyone|@here|<@[!&]?\d+>|\brm -rf\b|\bprocess\.env\b|\brequire\(|\$\{|javascript:|\b(?:curl|wget)\b.{0,40}https?:|\]\(https?:|\bos\.system\b|\bimport os\b|\beval\(|\bxp_cmdshell\b|\{\{.*\}\}|\/etc\/passwd/;

/** Questions for what the bot itself runs on. */
const PRYING =
  /\byour (?:own |\w+_)?(?:url|tokens?|env|api keys?|passwords?|secrets?|config(?:uration)?|credentials|source code)\b|\b(?:api keys?|tokens?|secrets?|passwords?|rules|instructions|prompt|env(?:ironment)? (?:variables?|vars)|config(?:uration)?) (?:that )?(?:are )?you (?:use|have|got|were|follow|run|started|know)\b|(?<!\b(?:my|a) )\b(?:bot|discord)(?:'s)?[ _](?:api[ _])?(?:tokens?|keys?|passwords?|secrets?|credentials|config)\b|\b(?:your|cat) \.env\b|\byou(?:'re|re| are) (?:hosted|running|deployed) on\b|\byour (?:own )?(?:ip|host|hosting|server|db|database)\b|\b(?:api keys?|tokens?|passwords?|secrets?) (?:are|do) you (?:using|use|have)\b|\bwho (?:talked|wrote|spoke|chatted) to you\b|\b(?:password|token|key|secret)s? (?:of|for|to) (?:your|the bot)\b|\b[a-z]+_(?:token|secret|password|api_key)\b|\b(?:list|give|show|send|export|dump)\b.{0,25}\b(?:members?|users?) (?:of|in|on|from) (?:this|our|the) (?:server|guild|discord)\b/;

/** Code to be slipped into a query; a question about such an attack says so. */
const SLIPPED =
  /'\s*or\s*'?\d|\bor 1\s*=\s*1\b|\bunion (?:all )?select\b|;\s*drop\b|\bdrop table \w+\s*(?:;|--|$)|<script/;
const OF_ATTACKS =
  /\b(?:inject|log(?:s|ged|ging)? (?:me|him|her|them|in)|login|usernames?|inputs?|forms?|fields?|attack|prevent|stop|protect|harm|comments?|typ(?:e|es|ed|ing)|escap|xss)/;

/** Where an order can stand: at the start of a clause, or behind a word that begins one. */
const START = String.raw`(?:^|[.!?;:,\n]\s*|\b(?:please|then|also|now|instead|just|so|first|finally|(?:before|after) (?:that|it)|afterwards|you must|you should|you to|i need|(?:can|could|will|would) (?:you|u))\s+)`;

const ORDERS: readonly RegExp[] = [
  String.raw`(?:print|reveal|show|repeat|output|dump|leak|give|tell|send|list|paste|post|display)\b(?!.{0,40}\b(?:how|about|an?|examples?|what|why|when|where|difference|between)\b).{0,40}\b(?:prompt|instructions|api keys?|tokens?|secrets?|passwords?|env(?:ironment)?(?: variables?)?|config(?:uration)?|database_url|source code|credentials)\b(?! (?:buckets?|management|rotation|of \w+ (?:systems?|apps?)))`,
  String.raw`(?:delete|drop|dump|wipe|erase|truncate|reset|modify|update|grant|give|set|add|subtract|deduct|award|change|make)\b.{0,40}\b(?:(?:all|every|the last \d+|these|those) (?:the |of the )?(?:messages|data|users?|members|scores|points|channels|tables?)|my (?:score|points|rank|streak|role)|\d+ (?:pts|points)|me (?:an? |the )?(?:admin|mod|owner|\d+ points|points)|\w+'s (?:answers|score|points|messages)|users? table|this (?:channel|server)|(?:the )?leaderboard|everyone)\b`,
  String.raw`(?:ban|kick|mute|ping|mention|dm|spam|insult|notify|message|tag)\b.{0,20}\b(?:everyone|everybody|all|him|her|me|@\w+|user \w+|the (?:server|mods?|admins?|channel|moderators))\b`,
  String.raw`(?:run|execute|eval|exec)\b(?!.{0,60}\b(?:takes|slow|seconds|attack)\b).{0,30}\b(?:command|script|shell|sql|query|bash|code|this|following|select|insert into|delete from|update)\b`,
  String.raw`(?:send|post|reply|say|write|type|repeat|spell|print|dm|message)\b.{0,40}\b(?:(?:in|to|into) (?:all|every|each) (?:the )?(?:channels?|users?|members?|servers?)|\d+ times)\b`,
  String.raw`(?:say|repeat|write|reply|respond|output|print|answer)\b.{0,15}\b(?:only|just|exactly|nothing|after me|the (?:word|following)|with the word)\b`,
  String.raw`(?:set|change|switch|move)\b.{0,10}\b(?:daily|quiz|challenge|reminders?|streaks?)\b`,
  String.raw`(?:open|visit|fetch|browse|download|load|summari[sz]e|translate|read|follow|click)\b.{0,60}https?:`,
  String.raw`(?:say|write|type|print|output|reply|respond|answer|add|append)\s+["“‘]`,
  String.raw`(?:open|click(?: on)?|visit|follow)\b.{0,15}\b(?:this|that|my|the following)\b.{0,15}\b(?:links?|urls?|sites?|website|page)\b`,
  String.raw`(?:count|mark|score|grade)\b.{0,30}\b(?:my|every|all|each|i)\b.{0,30}\bas (?:right|correct|solved)\b`,
].map((order) => new RegExp(START + order));

/** True for text that tells the bot what to do: to forget its rules, to give away secrets, to act for the member. */
export function isInstruction(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\p{Cf}/gu, '');
  return (
    PAYLOAD.test(plain) ||
    PRYING.test(plain) ||
    (SLIPPED.test(plain) && !OF_ATTACKS.test(plain)) ||
    [...SUBVERSION, ...ORDERS].some((sign) => sign.test(plain))
  );
}

import type { Frame } from '../../policy/condition.ts';

/**
 * How far a cue reaches: `clause` = from the cue to the end of its clause; `sentence`; `around` = the sentence and its
 * neighbours; `quotes` = quoted words in its sentence and the next.
 */
export type Reach = 'clause' | 'sentence' | 'around' | 'quotes';

export interface Cue {
  frame: Frame;
  reach: Reach;
  why: string;
  /** The cue counts only where a sentence begins, after at most so many words. */
  opens?: number;
  phrases: string[];
}

const NOT =
  "(never|don't|dont|do not|doesn't|doesnt|does not|won't|wont|will not|wouldn't|wouldnt|would not|shouldn't|should not|can't|cant|cannot|didn't|didnt|did not|haven't|havent|have not|not going to|refuse to|mustn't|must not|am not|i'm not|im not|not allowed to|nobody should|no one should|without)";
/** What the policy is about; `tell` and `say` are left out: “don’t tell anyone” is secrecy, not restraint. */
const DEED =
  '(accept|accepting|add|adding|follow|following|message|messaging|dm|dming|text|texting|snap|snapping|post|posting|share|sharing|film|filming|record|recording|photograph|name|naming|tag|tagging|upload|uploading|reply|replying|respond|answer|use|using|put|give|giving|friend|friending|contact|take|show|include|identify|download|downloading|pirate|join|buy|try|click|forward|connect|swear|joke|laugh|mock|call|talk about|discuss|criticise|name and shame|vape|smoke|drink|bet|gamble|store|send|meet|have|let|want|need|write)';
const SPEAKER =
  '(someone|somebody|some man|some bloke|some woman|some guy|some lad|a man|a bloke|a woman|a guy|a lad|a stranger|stranger|an account|people|they|he|she|grown man|a driver|a passenger|a customer|a parent|kids|child|a child|a boy|a girl|a pupil|a student|my nan|my dad|my mum|a colleague|the ref|fans|trolls|this man|this woman|the man|the woman|bloke|whoever|anyone who|men|boys|passengers|a teacher|teachers|everyone|accounts|users|lads|girls|blokes|ministers|my ex|one dad|one mum|some kid|some kids|group chat|neighbour|neighbours|uncle|grandad)';
const SPOKE =
  '(called|calls|calling|said|says|saying|shouted|shouts|shouting|yelled|screamed|spat|muttered|told|tells|asked|asks|wrote|commented|comments|posted|tweeted|sang|chanted|chanting|used|uses|using|replied|messaged|sent|describes|described|refers to|referring to)';

export const CUES: Cue[] = [
  {
    frame: 'negation',
    reach: 'clause',
    why: 'says that it is not done',
    phrases: [`${NOT} (ever|even|actually|really|just|be|to)? (i|we|you)? ${DEED}`],
  },
  {
    frame: 'negation',
    reach: 'sentence',
    why: 'says that it is not done',
    phrases: [
      '(no|zero|not a single|without any|without) (names|photos|pictures|pics|faces|kids|pupils|children|initials|details|pupil|child)',
      "(i'm|im|i am|we're|were|we are) not (allowed|able|permitted) to",
      '(the answer is|the answer has always been|it is|its|that is|thats) (no|a no|always no|still no)',
      "(haven't|havent|have not|didn't|didnt|did not|won't|wont|will not|not) (accepted|accept|replied|reply|opened|responded|answered|added|followed|follow)",
      '(declined|ignored|rejected|refused|deleted|blocked) (it|the request|them|him|her|the message|the requests|every request)',
    ],
  },
  {
    frame: 'quotation',
    reach: 'quotes',
    why: 'somebody else’s words',
    phrases: [
      `${SPEAKER} ..4 ${SPOKE}`,
      "(was|been|being|get|got|getting|gets|am|is|are|were|i'm|im) (called|told|asked|labelled|nicknamed|described as|branded)",
      '(the|this|that|a|these|those|both) (word|words|phrase|slur|slurs|term|insult|sign|sentence|comment|comments|graffiti|caption|headline|chant|line|message|stereotype|stereotypes|trope|tropes|quote)',
      '(heard|hearing|overheard|hear) (a|an|the|this|that|some|someone|somebody|people|kids|him|her)',
      '(comment|comments|joke|jokes|abuse|remark|remarks|line|lines|stuff|posts|memes|replies|messages) (about|like|such as|saying)',
      '(replying|reply|replies|reads|read|shouting|shouted|calling|called|saying|said|say)',
      '(shout|shouted|say|said) (that|it)? (at|to) (me|us|him|her|my)',
    ],
  },
  {
    frame: 'quotation',
    reach: 'sentence',
    why: 'was said to the author',
    phrases: [
      '(said|says|shouted|yelled|muttered|spat|screamed|hissed) (it|this|that)? (to|at) (me|us)',
      '(people|some|men|they|folk|everyone|you) (still|actually|really|all) (think|thinks|believe|believes|assume|reckon|insist|say|says)',
    ],
  },
  {
    frame: 'quotation',
    reach: 'clause',
    why: 'tells what somebody else said',
    phrases: [
      `${SPEAKER} ..3 (called|calls|calling|shouted|yelled|screamed|spat) ..2 (me|us|him|her|them|my|a|at|that|it|kids|people|women)`,
      '(was|been|being|get|got|getting) (called|labelled|nicknamed|branded) (a|an|the)?',
      '(called|calling|calls) (me|us|him|her|my mum|my dad|my nan|my sister|my brother|my wife|my husband|my friend|my son|my daughter|women|people|kids|children) (a|an|the|names)?',
      '(told|tells|telling) (me|us|him|her|my mum|my dad) (to|that|i|i am|im)',
      '(no irish|go back where i came from|go back to where i came from|go back to my own country)',
    ],
  },
  {
    frame: 'advice',
    reach: 'sentence',
    opens: 3,
    why: 'tells others what to do',
    phrases: [
      `(never|don't|dont|do not|avoid|please do not|please don't|pls don't|pls dont) (ever|just)? ${DEED}`,
      '(always|remember to|make sure|please remember|be careful|think before you|think twice|check your|lock down) ..8 (before|never|not|dont|online|account|accounts|settings|pupils|students|children|names|photos|post|posting|share)',
    ],
  },
  {
    frame: 'advice',
    reach: 'sentence',
    why: 'says that it is wrong',
    phrases: [
      "(isn't|isnt|is not|aren't|arent|wasn't|never) (ok|okay|acceptable|funny|banter|cool|a compliment|a joke|an insult|harmless|clever)",
      "(not|isn't|isnt|never|no) (a|an)? (reason|excuse|joke|compliment) (to|for|we|you|i|anyone|that|anybody)",
      "(not|isn't|isnt|never|no) (a|an)? (word|term|phrase) (we|you|i|anyone|that|anybody|for)",
      '(stop|quit) (saying|calling|using|laughing at) ..3 (people|kids|children|anyone|boys|girls|it|this|that|each|your|words|word|man)',
    ],
  },
  {
    frame: 'advice',
    reach: 'sentence',
    opens: 6,
    why: 'tells others what to do',
    phrases: [
      '(reminder|tip|psa|top tip|friendly reminder|rule|advice|pro tip|note) ..5 (never|dont|do not|no|avoid|always|if|keep|please|check)',
      '(if|when) (a|any|your|one of your|an ex) (pupil|student|child|kid|former pupil|former student|young person|parent|pupils|students) ..8 (you|your)',
      '(you|we|teachers|trainees|staff|nobody|mentors|schools|adults|everyone) (should|shouldnt|must|mustnt|should never|must never|cannot|cant|need to|have to|are not allowed) ..3 (never|not|post|share|accept|add|follow|message|name|tell|give|keep|use|report|ask|be)',
      'block them',
    ],
  },
  {
    frame: 'advice',
    reach: 'sentence',
    why: 'speaks of training or rules',
    phrases: [
      '(training|session|workshop|assembly|lesson|course|module|refresher|webinar|unit|policy|guidance|code of conduct|inset|seminar|lecture|conference|scheme of work) (on|about|covers|covered|covering|around|for staff on|says|said|is clear) (the)?',
      '(safeguarding|prevent|online safety|esafety|e safety|anti racism|antiracism|anti bullying|rse|pshe|digital safety) (training|session|refresher|lesson|assembly|module|update|course|day|week|slides)',
      '(slides|resources|toolkit|reading list|book list|display|posters|lesson plan) (on|about|for) (racism|homophobia|sexism|prejudice|stereotypes|knife crime|county lines|consent|drugs|extremism|misogyny|islamophobia|antisemitism)',
      '(teaching|taught|teach|discuss|discussing|discussed|unpick|unpicked|challenge|challenging|tackle|tackling|stand up to|call out|calling out|condemn|condemning|zero tolerance|stamp out|kick) ..3 (racism|racist|homophobia|homophobic|sexism|sexist|prejudice|stereotype|stereotypes|hate|bigotry|slur|slurs|ableism|ableist|misogyny|islamophobia|antisemitism|transphobia|bullying|extremism|discrimination)',
    ],
  },
  {
    frame: 'reporting',
    reach: 'around',
    why: 'reports a concern',
    phrases: [
      '(how|where|who) (do|can|should|would) (i|you|we) (report|flag|log|raise|block)',
      '(reported|reporting|report|flagged|flag|logged|log|raised|passed|referred) (it|this|that|them|him|her|the account|the post|the video|the message|everything|straight) ..3 (to|with|on|at)',
      '(told|tell|telling|informed|emailed|spoke to|rang|contacted|let) (my|the|our|your) (mentor|dsl|head|tutor|provider|safeguarding lead|line manager|school) (know|straight away|immediately|and)?',
      '(should|do) i (report|tell|flag|say something|accept|ignore|reply|respond)',
      '(screenshotted|screenshot) (it|the request|the message|everything) (and|for|to)',
      '(reported|report) (a|an|the|this|another) (account|post|video|comment|user|page|tweet|tiktok|group|message|site|website)',
      '(hit|press|use) (report|block)',
    ],
  },
  {
    frame: 'reporting',
    reach: 'sentence',
    why: 'speaks of news, research or law',
    phrases: [
      '(according to|bbc news|on the news|in the news|in the paper|news tonight|the guardian|the times|the gazette|panorama|newsnight|documentary|schools week|tes article|select committee|public inquiry)',
      '(police|court|judge|jury|inquiry|officers|minister|ministers|ofcom|campaigners) (said|say|says|found|heard|ruled|warn|warned|seized|report|have|has)',
      '(was|were|been|be|is|got) (jailed|sentenced|convicted|charged|banned from teaching|struck off|fined|acquitted)',
      '(research|study|survey|statistics|stats|figures|report|review|data) (shows|show|found|finds|suggests|says|published|on|into|from)',
      '(a|an|the|this|that|my|good|great|new|interesting|latest) (article|piece|blog|thread|essay|book|podcast|documentary|report|talk|study|dissertation|paper) (on|about|into|exploring)',
      '(petition|campaign|march|vigil|charity|fundraiser|fundraising|helpline) (for|against|to|on)',
      '(conspiracy theory|conspiracy theories|dog whistle|hate crime|hate crimes|racist trope|antisemitic trope|harmful stereotype|harmful stereotypes)',
      '(victims|victim|survivors|survivor) of',
    ],
  },
  {
    frame: 'fiction',
    reach: 'around',
    why: 'speaks of a story or a game',
    phrases: [
      '(novel|chapter|chapters|character|characters|protagonist|villain|antagonist|plot twist|episode|episodes|season finale|cutscene|boss fight|npc|npcs|dungeon|dungeons|respawn|respawned|side quest|quest|warlock|paladin|murder mystery|whodunnit|fanfic|fanfiction|screenplay|monologue|soliloquy|fictional|elden ring|gta|skyrim|baldurs gate|call of duty|the sims|zelda|dnd|d and d|final act|crime drama|poirot|line of duty|peaky blinders|eastenders|corrie|emmerdale|the archers|hollyoaks|doctor who|game of thrones|squid game)',
      '(in|of|from) the (book|film|movie|play|novel|series|show|game|musical|panto)',
      '(of mice and men|lord of the flies|an inspector calls|animal farm|macbeth|romeo and juliet|othello|hamlet|king lear|jekyll and hyde|frankenstein|a christmas carol|blood brothers|noughts and crosses|to kill a mockingbird|the hunger games|harry potter|oliver twist|great expectations|the handmaids tale|wuthering heights|jane eyre|dracula)',
      '(act|scene) (1|2|3|4|5|one|two|three|four|five)',
      '(steinbeck|golding|priestley|shakespeare|dickens|orwell|golding)',
    ],
  },
];

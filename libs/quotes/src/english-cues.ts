import { LexicalAttribute } from '@naba/text';

const split = (list: string): string[] => list.trim().split(/\s+/);

/** What a word can do in a sentence that reports speech: bits of one number. */
export const does = {
  /** Reports words in marks, and a clause after "that". */
  report: 1 << 0,
  /** Reports a clause without "that" (said the road is open). */
  reportClause: 1 << 1,
  /** Has so many other uses that the clause after it needs a verb of its own. */
  loosely: 1 << 2,
  /** Goes with words in marks only (laughed, recalls). */
  utter: 1 << 3,
  /** Takes words in marks as its object: called the plan "a mistake". */
  name: 1 << 4,
  /** Reports further words of whoever was just named. */
  continue: 1 << 5,
  standForPerson: 1 << 6,
  standForOther: 1 << 7,
  /** Ends the name of a speaker who stands after the verb. */
  endSpeaker: 1 << 8,
  /** Stands before a subject, when it is read backwards from the verb. */
  startSubject: 1 << 9,
  /** Stands between a subject and its verb. */
  help: 1 << 10,
  tellTime: 1 << 11,
  beFinite: 1 << 12,
  /** After these a verb is none, or says that nothing was said: the claims, was told, did not say. */
  blockVerb: 1 << 13,
  /** Opens an adverbial, so no subject. */
  openAdverbial: 1 << 14,
  relate: 1 << 15,
  /** Speaks for many or for an organisation: never he or she. */
  beGroup: 1 << 16,
  /** Whom one tells something, where no clause marker follows. */
  listen: 1 << 17,
  /** Speaks without an article. */
  speak: 1 << 18,
  join: 1 << 19,
  /** Takes whom it is told to: told the court. */
  tell: 1 << 20,
} as const;

const lists: readonly (readonly [bits: number, words: string])[] = [
  [does.report | does.reportClause, 'said says say believe believes believed insisted insists'],
  [
    does.report | does.reportClause | does.loosely,
    'claimed claims told tells tell added adds add warned warns warn cautioned cautions maintained maintains maintain argue argues argued ' +
      'acknowledged acknowledges admitted admits conceded concedes confirmed confirms predicted predicts fears feared hopes hoped ' +
      'suggests suggested estimates estimated alleges allege reckons reckoned',
  ],
  [
    does.report,
    'stated states announced announces announce noted notes note explained explains declared declares denied denies deny wrote writes write tweeted ' +
      'asked asks replied replies stressed stresses emphasized emphasised emphasizes emphasises pledged pledges vowed vows concluded ' +
      'concludes conclude observed observes remarked remarks reported reports joked jokes complained complains urged urges hailed hails ' +
      'revealed reveals reiterated reiterates hinted hints assured assures insist contended contends testified ' +
      'promised promises argues responded responds confirm indicated indicates asserted asserts affirmed affirms recalled recalls recounted ' +
      'repeated contend predict boasted lamented countered agreed agrees disclosed advised advises',
  ],
  [
    does.utter,
    'laughed laughs smiled smiles sighed sighs shrugged shrugs grinned grins quipped quips exclaimed shouted shouts cried whispered ' +
      'yelled mused muses retorted answered answers comments commented continued continues began begins pointed reflects reflected ' +
      'enthused snapped posted shared shares chanted chants screamed teased opined wondered wonders vented fumed put',
  ],
  [
    does.name,
    'called calls described describes dubbed branded labelled labeled denounced dismissed dismisses hailed praised pledged vowed promised ' +
      'condemned accused accuses compared compares likened blasted slammed',
  ],
  [does.continue | does.report | does.reportClause, 'saying claiming insisting'],
  [
    does.continue | does.report | does.reportClause | does.loosely,
    'adding telling noting warning stressing explaining arguing stating urging emphasizing emphasising ' +
      'announcing declaring writing pledging promising vowing recalling reporting',
  ],
  [does.continue | does.utter, 'shouting chanting yelling screaming asking replying tweeting posting joking'],
  [does.continue | does.name, 'calling describing dubbing denouncing branding'],
  [does.standForPerson, 'he she'],
  [does.standForOther, 'they it we i you'],
  [does.relate | does.startSubject, 'who which that whom whose'],
  [
    does.endSpeaker,
    'in on at after before during when while that who which as from by to with about into because if since but and for through ' +
      'there here not would could will has had have is are was were it he she they this these those his her their its than what why ' +
      'how via late early whose where again until over last earlier later following yesterday today',
  ],
  [
    does.startSubject,
    'but and however meanwhile yesterday today earlier because although though while when after before if since then as or so yet ' +
      'whether where what how why until',
  ],
  [
    does.help,
    'had has have also then later already repeatedly again previously now still yet just even once first further earlier instead ' +
      'twice both each himself herself itself themselves recently soon often always sometimes',
  ],
  [does.tellTime | does.endSpeaker, 'monday tuesday wednesday thursday friday saturday sunday yesterday today tonight'],
  [
    does.beFinite,
    'is are was were will would has had have can could should must may might do does did needs wants expects remains',
  ],
  [
    does.blockVerb,
    'is are was were be been being the a an its his her their our my your this these those some any no of in for with by to not ' +
      'never must would could should might may can will cannot don’t didn’t doesn’t won’t hasn’t haven’t isn’t wasn’t ' +
      "don't didn't doesn't won't hasn't haven't isn't wasn't such few several many more most",
  ],
  [
    does.openAdverbial,
    'in on at after before during when while as from by to with about because if since for through despite amid following under ' +
      'over speaking asked according earlier later meanwhile yesterday today but and however also then although though ' +
      'until without monday tuesday wednesday thursday friday saturday sunday writing citing quoting responding',
  ],
  [
    does.beGroup,
    'officials witnesses doctors observers experts analysts sources residents scientists researchers campaigners activists rescuers ' +
      'lawyers police company firm ministry government agency department office court group union party bank council committee commission ' +
      'organisation organization association federation league club team airline army military force forces statement report study survey ' +
      'authorities ministers members prosecutors investigators critics aides diplomats economists traders villagers parents ' +
      'service station newspaper television radio website corp inc ltd co',
  ],
  [
    does.listen,
    'reporters journalists parliament lawmakers mps reuters afp ap bbc cnn me us them him her voa newsmen investors fans supporters news ' +
      'agency television radio magazine',
  ],
  [
    does.speak,
    'police officials witnesses doctors observers experts analysts sources residents scientists researchers campaigners activists ' +
      'rescuers lawyers authorities prosecutors investigators critics aides diplomats economists traders villagers neighbours neighbors ' +
      'organisers organizers survivors detectives firefighters medics people parents locals others students teachers one another some ' +
      'many most both',
  ],
  [does.join, 'while but although though whereas and'],
  [does.tell, 'told tells tell telling warned warns warn warning asked asks assured assures urged urges advised'],
];

const bitsOf = joinLists();

function joinLists(): ReadonlyMap<string, number> {
  const joined = new Map<string, number>();
  for (const [bits, list] of lists) for (const word of split(list)) joined.set(word, (joined.get(word) ?? 0) | bits);
  return joined;
}

/** Words that are names when they begin with a capital: the United States. */
const verbal = does.report | does.reportClause | does.loosely | does.utter | does.name | does.continue;

/** What an English word can do. */
export const englishPart = new LexicalAttribute<number>((text) => {
  const lower = text.toLowerCase();
  const bits = bitsOf.get(lower) ?? 0;
  if (text === lower || bits === 0) return bits;
  // The WHO is nobody who, and US is not us.
  return text.length > 1 && text === text.toUpperCase()
    ? bits & (does.beGroup | does.listen | does.openAdverbial)
    : bits & ~verbal;
});

export const lowerCase = new LexicalAttribute<string>((text) => text.toLowerCase());

import { ABSTRACT_DESCRIPTIONS, ABSTRACT_NOUNS, ABSTRACT_VERBS } from "./abstract-words.ts";
import { ABSTRACT_ARABIC } from "./abstract-words-ar.ts";
import { EMPTY_ARABIC } from "./empty-words-ar.ts";
import { isListed, wordList } from "./tokens.ts";

/** Words that hold sentences together and say nothing by themselves. */
const FUNCTION_WORDS = `
  a an the and or but if so as of at by for from in into on onto off out over under to too up down with within without
  about above after again against along among around before behind below between beyond during except near per
  since than that then there these this those through throughout toward towards until via while who whom whose which
  what when where why how is are was were be been being am do does did done doing has have had having will would shall
  should can could may might must ought i me my mine we us our ours you your yours he him his she her hers it its they
  them their theirs one ones someone somebody anyone anybody everyone everybody something anything everything thing
  things stuff also just only very really quite much many more most some any all both each every either neither
  other another such same own here now ever never not no nor yes ok okay well even still yet already please kindly
  dont didnt doesnt isnt wasnt arent cant couldnt wont wouldnt havent hasnt im ive weve theyre theyve its lets s t d
  mr mrs ms dr etc eg ie e g re fyi`;

/** What every lead "wants", "needs" and "looks for": true of all of them, and so of none. */
const EMPTY_VERBS = `
  want need look seek like love wish hope plan try explore evaluate consider discuss talk speak learn know understand
  get give find see show help support assist aid provide provider offer deliver make take bring keep put do use utilize
  improve enhance optimize streamline increase boost drive grow scale transform modernize leverage enable empower
  achieve succeed accelerate maximize minimize reduce simplify elevate unlock unleash harness foster cultivate
  strengthen address tackle solve resolve overcome meet fulfil fulfill satisfy align focus aim strive create build
  develop establish implement adopt deploy manage handle process proceed pursue convert close nurture engage contact
  reach connect touch follow check update inform advise consult assess review think feel seem appear believe expect
  come go went move start begin continue work run stay become became let ask tell told say said mention express state
  indicate signal share hear read receive got submit fill complete
  came went gone took taken made given gave sent showed shown seen saw found known knew thought felt kept done spoke
  spoken met left respond require ensure appreciate welcome benefit
  enquire inquire inquiry enquiry request interest interested interesting intrigue curious keen serious willing open`;

const EMPTY_NOUNS = `
  solution product service platform software tool system technology tech offering feature functionality capability
  business company organization organisation enterprise firm corporation startup client customer lead prospect
  contact buyer user person people guy man woman individual team member department unit stakeholder party partner
  partnership vendor supplier opportunity potential requirement challenge issue problem difficulty pain point points
  concern goal objective target aim result outcome value benefit advantage growth success efficiency effectiveness
  productivity performance quality excellence process operation workflow strategy strategic innovation innovative
  transformation digital digitalization experience market industry sector area field space domain world landscape
  ecosystem environment information info detail details data material content question answer matter topic subject
  case use way kind sort part lot lots bunch number amount range variety level degree side hand end term terms
  time times day days week month year moment future present past current currently today next step steps action
  approach plan project initiative program programme activity engagement relationship journey collaboration synergy
  alignment agility scalability sustainability competitiveness edge competitive possibility option choice decision
  discussion conversation chat convenience attention regard regards thank thanks hello hi dear sir madam
  sales marketing rep representative colleague management leadership fit match profile score scoring background account accounts
  cost costs money worth leader chance reason`;

const EMPTY_DESCRIPTIONS = `
  good great excellent perfect amazing awesome fantastic nice fine strong solid decent ideal right suitable
  appropriate high low big large small huge major minor significant substantial considerable key main core
  important critical crucial vital essential necessary relevant useful valuable helpful potential promising possible
  possibly likely probably hopefully definitely certainly clearly obviously generally usually hot warm cold
  qualified ready active urgent asap soon shortly early earliest late later latest recent recently quick quickly
  fast rapid rapidly immediate immediately easy easily simple smooth smoothly seamless seamlessly effective
  effectively efficient efficiently better best bigger faster higher lower greater leading top premium world class
  cutting edge state art next generation modern advanced sophisticated robust comprehensive holistic complete full
  entire whole total overall general specific various several different diverse multiple numerous certain particular
  new old existing current additional further extra unique tailored bespoke custom customized personalized flexible
  scalable reliable trusted proven dynamic vibrant forward thinking proactive proactively driven oriented focused
  minded based powerful mission vision passionate dedicated committed engaged real actual true positive successful
  well known established reputable respected busy happy glad pleased excited enthusiastic eager very attractive
  worthwhile deserving notable intent intention previous earlier unknown unclear
  usual base followup reachout unspecified undecided needful assign assigned transfer forwarded`;

/**
 * What prose that fits every lead is about. Empty in an answer; of a page or a document it is half of a
 * name: "Sales process checklist".
 */
export const EMPTY_TOPICS = wordList(EMPTY_NOUNS, ABSTRACT_NOUNS);

/**
 * Words that fit every lead and therefore tell nothing about this one. A text that consists of them is
 * vague when short and boilerplate when long, whatever its order of words.
 */
export const EMPTY_WORDS: ReadonlySet<string> = wordList(
  FUNCTION_WORDS,
  EMPTY_VERBS,
  EMPTY_NOUNS,
  EMPTY_DESCRIPTIONS,
  ABSTRACT_VERBS,
  ABSTRACT_NOUNS,
  ABSTRACT_DESCRIPTIONS,
  EMPTY_ARABIC,
  ABSTRACT_ARABIC,
);

/** Whether a word, in any of its forms, fits every lead. */
export function isEmptyWord(word: string): boolean {
  const known = judged.get(word);
  if (known !== undefined) return known;
  if (judged.size >= MOST_JUDGED) judged.clear();
  const isEmpty = isListed(word, EMPTY_WORDS);
  judged.set(word, isEmpty);
  return isEmpty;
}

/** Asked for each word of a note at each keystroke, and the words stay the same. */
const judged = new Map<string, boolean>();
const MOST_JUDGED = 4_000;

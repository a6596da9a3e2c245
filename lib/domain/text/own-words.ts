import { foldText } from "./fold-text.ts";

/**
 * What the writer of a mail or message said, without the mails it quotes, the signature and the
 * phone's own line. Reads line by line.
 */
export function ownWords(text: string): string {
  const lines = text.split("\n");
  const kept: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (startsHistory(line, lines[index + 1])) break;
    if (/^\s*(?:>|&gt;)/u.test(line)) continue;
    if (startsSignature(line) && kept.some((earlier) => earlier.trim() !== "")) break;
    kept.push(line);
  }
  return kept.join("\n").trim();
}

/** Whether a line only greets ("Hi Dana,", "السلام عليكم"). */
export function isGreeting(line: string): boolean {
  if (line.length > 60) return false;
  return GREETING.test(foldText(line).trim());
}

/** "Hi Dana, do you …": the greeting goes, the rest stays; "" for a sentence that only greets. */
export function withoutGreeting(sentence: string): string {
  if (isGreeting(sentence)) return "";
  const comma = sentence.slice(0, 40).search(/[,،\n!]/u);
  return comma > 0 && isGreeting(sentence.slice(0, comma + 1))
    ? sentence.slice(comma + 1).trim()
    : sentence;
}

/** Whether a sentence is only manners ("Thanks in advance", "Looking forward to hearing from you"). */
export function isCourtesy(sentence: string): boolean {
  if (sentence.length > 120) return false;
  return COURTESY.test(foldText(sentence).trim());
}

function startsHistory(line: string, next = ""): boolean {
  if (line.length > 300 || !MAY_START_HISTORY.test(line)) return false;
  const folded = foldText(line).trim();
  if (/^-{2,} ?(?:original message|forwarded message|الرساله الاصليه)/u.test(folded)) return true;
  if (/^(?:from|من) ?:/u.test(folded))
    return /^(?:sent|date|to|تاريخ|الي|ارسلت) ?:/u.test(foldText(next.slice(0, 40)).trim());
  if (!/^(?:on|le|am|في|بتاريخ) /u.test(folded)) return false;
  if (ANSWERED.test(folded)) return true;
  return next.length < 300 && next.trimEnd().endsWith(":") && ANSWERED.test(foldText(next).trim());
}

/** A cheap look before the costly one: most lines start none of these. */
const MAY_START_HISTORY = /^\s*(?:--|from|on|le|am|من|في|بتاريخ)/iu;
/** "… wrote:", in the mail programmes' languages. */
const ANSWERED = /(?:wrote|a ecrit|schrieb .{1,80}|كتب.{0,80}) ?:$/u;

function startsSignature(line: string): boolean {
  if (line.length > 60) return false;
  return line.trimEnd() === "--" || SIGN_OFF.test(foldText(line).trim());
}

const GREETING =
  /^(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|guten (?:tag|morgen|abend)|hallo|sehr geehrter?|liebe[rs]?|bonjour|bonsoir|cher|chere|madame|monsieur|hola|buen(?:os|as) (?:dias|tardes|noches)|estimad[oa]s?|ola|bom dia|boa (?:tarde|noite)|prezad[oa]s?|caro|cara|السلام عليكم|مرحبا|اهلا|تحيه|صباح الخير|مساء الخير|عزيزي|عزيزتي|الاستاذ|الاخ)(?: [\p{L}'.\- ]{0,40})?(?: ورحمه الله(?: وبركاته)?)?[,،.!:]*$/u;
const COURTESY =
  /^(?:many |kind |best )?(?:thanks|thank you|thx|cheers|regards|please advise|(?:i |we )?(?:hope|trust) (?:this|you|all)|(?:i am |i'm |we are )?looking forward|(?:i |we )?look forward|have a (?:great|nice|good)|nice to|pleased to|vielen dank|danke|merci|gracias|obrigad[oa]|dans l'attente|ich freue mich auf|quedo a la espera|شكرا|مع الشكر|جزاكم|وتقبلوا|تحياتي|نامل ان تكونوا)/u;
const SIGN_OFF =
  /^(?:(?:kind|best|warm|many|with)(?: kind| best| warm)? (?:regards|wishes)|regards|sincerely|yours(?: sincerely| truly)?|thanks|thank you|many thanks|cheers|best|br|sent from my .{1,30}|get outlook for .{1,20}|(?:mit )?(?:freundlichen|besten|liebe|viele|beste) gru(?:ss|ß|s)+en?|mfg|vg|lg|(?:bien )?cordialement|bien a vous|merci(?: d'avance)?|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|gracias|atenciosamente|cumprimentos|abracos?|obrigad[oa]|مع (?:خالص )?(?:التحيه|تحياتي|الشكر)|تحياتي|وشكرا|شكرا(?: جزيلا)?)[,،.!]*$/u;

import { LONGEST_TEXT_READ } from "../text/display-text.ts";
import { ownWords } from "../text/own-words.ts";
import { foldLine } from "./fold-line.ts";
import { dayOrderOf, readWhen } from "./read-when.ts";

/** What one person wrote at once. */
export interface Message {
  /** As the text names them; null where it does not, as in notes. */
  readonly speaker: string | null;
  readonly text: string;
}

/** A pasted text as what it is. */
export interface ParsedTalk {
  readonly kind: "chat" | "mail" | "notes";
  readonly messages: readonly Message[];
  /** The last moment that it names, `YYYY-MM-DDTHH:mm` as the wall clock showed it. */
  readonly at: string | null;
}

/**
 * Reads a chat's export or copy (both of WhatsApp's forms, Arabic digits, direction marks), a mail with
 * its header, or notes. `isKnown` says whether a name belongs to the talk: only then a line "Sara: …"
 * without a time is somebody speaking. `now` is a wall clock's time.
 */
export function parseTalk(
  raw: string,
  isKnown: (name: string) => boolean,
  now: string,
): ParsedTalk {
  const { text, folded } = foldLine(raw.slice(0, LONGEST_TEXT_READ));
  return (
    parseExport(text, folded, now) ??
    parseMail(text, now) ??
    parseNamedLines(text, isKnown) ?? {
      kind: "notes",
      messages: [{ speaker: null, text }],
      at: readWhen(folded.slice(0, NOTES_HEAD), now, null),
    }
  );
}

function parseExport(text: string, folded: string, now: string): ParsedTalk | null {
  const heads = [...folded.matchAll(HEAD)];
  if (heads.length === 0) return null;
  const order = dayOrderOf(
    heads.map(({ groups = {} }) => groups["date1"] ?? groups["date2"] ?? groups["date3"] ?? ""),
    now,
  );
  const messages = heads.flatMap((head, index): readonly Message[] => {
    const said = text.slice(head.index + head[0].length, heads[index + 1]?.index ?? text.length);
    const { speaker, words } = SPEAKER.exec(said)?.groups ?? {};
    // Without a name it is the chat's own line: who joined, that it is encrypted.
    if (speaker === undefined || words === undefined || NO_WORDS.test(words.trim())) return [];
    return [{ speaker: speaker.replace(/^~\s*/u, "").trim(), text: words.trim() }];
  });
  const last = heads.at(-1)?.[0] ?? "";
  return { kind: "chat", messages, at: readWhen(last, now, order) };
}

function parseMail(text: string, now: string): ParsedTalk | null {
  const lines = text.split("\n");
  const head = lines.findIndex((line) => line.trim() === "");
  const fields = lines.slice(0, Math.max(0, head)).map((line) => foldLine(line).folded);
  const from = fields.findIndex((line) => /^(?:from|من) ?:/u.test(line));
  if (from < 0 || fields.filter((line) => MAIL_FIELD.test(line)).length < 2) return null;
  const name = (lines[from] ?? "").replace(/^[^:]*:/u, "").replace(/<.*$|\(.*$/u, "");
  const sent = fields.find((line) => /^(?:sent|date|التاريخ|تاريخ|ارسلت) ?:/u.test(line)) ?? "";
  return {
    kind: "mail",
    messages: [
      { speaker: name.trim() || null, text: ownWords(text.slice(endOfLines(lines, head))) },
    ],
    at: sent === "" ? null : readWhen(foldLine(sent).folded, now, null),
  };
}

/** "Sara: …" line by line, copied by hand from a chat. Other lines go on with what stood before. */
function parseNamedLines(text: string, isKnown: (name: string) => boolean): ParsedTalk | null {
  const messages: Message[] = [];
  for (const line of text.split("\n")) {
    const { speaker, words } = SPEAKER.exec(line)?.groups ?? {};
    const before = messages.at(-1);
    if (speaker !== undefined && words !== undefined && isKnown(speaker))
      messages.push({ speaker: speaker.trim(), text: words.trim() });
    else if (before !== undefined)
      messages.splice(-1, 1, { ...before, text: `${before.text}\n${line}` });
    else if (line.trim() !== "") return null;
  }
  return messages.length < 2 ? null : { kind: "chat", messages, at: null };
}

function endOfLines(lines: readonly string[], count: number): number {
  return lines.slice(0, count).reduce((sum, line) => sum + line.length + 1, 0);
}

/** Dates further down are mostly about something else. In UTF-16 units. */
const NOTES_HEAD = 120;
const DATE = "\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}";
const CLOCK = "\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s?(?:[ap]\\.?m\\.?|ص|م))?";
/** "[12/11/2026, 10:03:22] ", "[10:03 AM, 12/11/2026] ", "12/11/26, 10:03 - ", in folded text. */
const HEAD = new RegExp(
  [
    `\\[(?<date1>${DATE})[,،]?\\s${CLOCK}\\]\\s`,
    `\\[${CLOCK}[,،]\\s(?<date2>${DATE})\\]\\s`,
    `(?<=^|\\n)(?<date3>${DATE})[,،]?\\s${CLOCK}\\s[-–]\\s`,
  ].join("|"),
  "gu",
);
const SPEAKER = /^\s*(?<speaker>[^:\n]{1,60}?)\s?:\s(?<words>[\s\S]*)$/u;
const NO_WORDS =
  /^(?:<[^<>\n]{1,40}>|(?:image|video|audio|sticker|gif|document|contact card) omitted|(?:this message was|you) deleted.*|تم حذف هذه الرسال[هة]|)$/iu;
const MAIL_FIELD = /^(?:from|sent|date|to|cc|subject|من|التاريخ|تاريخ|ارسلت|الي|نسخه|الموضوع) ?:/u;

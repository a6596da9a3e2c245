import { displayLine } from "../text/display-text.ts";
import { createPhraseFinder } from "../text/phrases.ts";
import { isQuestion } from "../text/questions.ts";
import { shortenText } from "../text/shorten-text.ts";
import { countWords } from "../text/words.ts";
import type { Angle, Draft } from "./angle.ts";
import { draftInArabic } from "./draft-arabic.ts";
import { draftInEnglish } from "./draft-english.ts";
import { fillTokens } from "./fill-tokens.ts";
import { firstName } from "./first-name.ts";
import type { FirstTouchInput } from "./first-touch-context.ts";
import { findBrief } from "./first-touch-context.ts";
import { interestBeside, leadTouch, ownSentence } from "./lead-touch.ts";

interface DraftInput extends FirstTouchInput {
  readonly angle: Angle;
  /** Who writes; null leaves the name to the mail programme's signature. */
  readonly person: { readonly name: string } | null;
  readonly language: "en" | "ar";
}

/**
 * A first message: why I write (their trigger), what it suggests, one proof, one ask (R-FT-01, R-FT-02);
 * at most 120 words, no token left open, nothing about how often somebody clicked. It is a draft: a
 * person reads, changes and sends it.
 */
export function writeDraft(input: DraftInput): Draft {
  const words = input.language === "ar" ? draftInArabic : draftInEnglish;
  const { angle, snapshot, playbook } = input;
  const brief = findBrief(playbook, angle.briefId);
  const lead = leadTouch(input);
  const topic = brief?.theme ?? null;
  const values = {
    name: firstName(snapshot.name),
    company: snapshot.company.name,
    sender: input.person?.name ?? null,
  };
  const fill = (text: string) => allowed(fillTokens(text, values), brief?.doNotSay ?? []);
  // The note is written for colleagues ("fears a long rollout"), so none of it goes to the buyer.
  const problem = fill(brief?.problem ?? "");
  const proof = fill(brief?.proof ?? "");
  const said = ownSentence(input, lead);
  const parts = {
    why: words.why(lead, interestBeside(input, lead), topic),
    recall: said === null ? null : words.recall(shortenText(said, 160), isQuestion(said)),
    suggests: problem === null ? null : words.suggests(problem),
    proof: proof === null ? null : words.proof(proof),
    ask: words.ask(fill(angle.ask) ?? "A short call"),
  };
  return {
    subject: withoutIsolates(shortenText(words.subject(lead, topic), 78)),
    body: writeWithin((kept) =>
      [
        words.greeting(values.name),
        [parts.why, kept.recall ? parts.recall : null].filter(isPresent).join(" "),
        [kept.suggests ? parts.suggests : null, kept.proof ? parts.proof : null]
          .filter(isPresent)
          .join(" "),
        parts.ask,
        words.signOff(input.person === null ? null : displayLine(input.person.name)),
      ]
        .filter((paragraph) => paragraph !== "")
        .map(withoutIsolates)
        .join("\n\n"),
    ),
  };
}

/** Takes parts out, the least needed first, until the message is short enough. */
function writeWithin(write: (kept: Kept) => string): string {
  const tries: readonly Kept[] = [
    { recall: true, suggests: true, proof: true },
    { recall: false, suggests: true, proof: true },
    { recall: false, suggests: true, proof: false },
    { recall: false, suggests: false, proof: false },
  ];
  const bodies = tries.map(write);
  return bodies.find((body) => countWords(body) <= MOST_WORDS) ?? bodies.at(-1) ?? "";
}

interface Kept {
  readonly recall: boolean;
  readonly suggests: boolean;
  readonly proof: boolean;
}

/** A sentence of the playbook's own that its brief forbids is left out as well. */
function allowed(text: string | null, doNotSay: readonly string[]): string | null {
  if (text === null || text.trim() === "") return null;
  return createPhraseFinder(doNotSay)(text).length === 0 ? text : null;
}

/** Direction marks help on our screen; in somebody's mail they are stray characters. */
function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/gu, "");
}

function isPresent(part: string | null): part is string {
  return part !== null;
}

/** The length that people still read on a phone. */
const MOST_WORDS = 120;

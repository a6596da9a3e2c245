import type { Angle } from "../first-touch/angle.ts";
import { angleTexts } from "../first-touch/angle-texts.ts";
import type { FirstTouchInput } from "../first-touch/first-touch-context.ts";
import { findAnswer } from "../guard/find-answer.ts";
import { NOTE_FIELDS } from "../note/note.ts";
import { displayLine } from "../text/display-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import { isUnknownAnswer } from "../text/unknown-answer.ts";
import { upperFirst } from "../text/upper-first.ts";
import { draftBrief } from "./draft-brief.ts";
import { draftReason } from "./draft-reason.ts";
import { quoteIn } from "./draft-recall.ts";
import { leadTouch } from "./lead-touch.ts";
import {
  ARABIC_OUTLINE,
  ENGLISH_OUTLINE,
  type OutlineTemplates,
} from "./templates/outline-templates.ts";

type OutlineInput = FirstTouchInput & { readonly angle: Angle; readonly language: "en" | "ar" };

/**
 * A call on one screen: how to open, what is known already and must not be asked again (R-CX-22), what
 * is still open — note fields left for the call first —, the proof to have at hand, and the one ask
 * (R-FT-02). One line each; for the caller's eyes, so that it may say what the note says.
 */
export function callOutline(input: OutlineInput): readonly string[] {
  const templates = input.language === "ar" ? ARABIC_OUTLINE : ENGLISH_OUTLINE;
  const spoken = { ...input, person: null, channel: "chat" } as const;
  const texts = angleTexts(input.playbook, input.angle, input.language);
  const reason = draftReason(spoken, leadTouch(input), texts?.theme ?? null);
  const { why, interest } = reason.values;
  const { ask } = draftBrief(spoken, texts, reason, reason.values);
  const proof = texts?.proof ?? null;
  return [
    put(templates.open, [why, interest].filter(Boolean).join(" ")),
    ...knownAlready(input, templates),
    ...stillOpen(input, templates).map((question) => put(templates.stillOpen, question)),
    ...(proof === null ? [] : [put(templates.proof, proof)]),
    put(templates.ask, ask ?? ""),
  ];
}

function put(template: string, line: string): string {
  return template.replace("{{line}}", () => shortenText(line, LONGEST_LINE));
}

function knownAlready({ story, note, language }: OutlineInput, templates: OutlineTemplates) {
  const told = story.alreadyTold.slice(-MOST_KNOWN);
  const problem = isUnknownAnswer(note.problem)
    ? []
    : [put(templates.problem, displayLine(note.problem))];
  return [
    ...problem,
    ...told.map(({ kind, text }) =>
      put(kind === "question" ? templates.asked : templates.told, quoteIn(language, text)),
    ),
  ];
}

/** What the note leaves for the call, in its writer's words where there are any, unless they told us since. */
function stillOpen(input: OutlineInput, templates: OutlineTemplates): readonly string[] {
  const { note, story } = input;
  const questions = NOTE_FIELDS.flatMap((field) => {
    if (!isUnknownAnswer(note[field])) return [];
    const left = LEFT_FOR_THE_CALL.exec(displayLine(note[field]))?.groups?.["what"];
    if (left !== undefined) return [upperFirst(left)];
    const asked = ENGLISH_OUTLINE.questions[field];
    const known = asked !== undefined && findAnswer(asked, input) !== null;
    return known ? [] : [templates.questions[field] ?? ""];
  });
  const nobody = story.missing.some((gap) => gap.id === "role" || gap.id === "role-and-company");
  return [...questions, nobody ? templates.whoAreYou : ""]
    .filter((question) => question !== "")
    .slice(0, MOST_OPEN);
}

/** "Not known yet: ask on the call which ERP they use" */
const LEFT_FOR_THE_CALL =
  /\b(?:ask|clarify|find out|confirm)\b(?: (?:on|in|during) (?:the|a|our)(?: first| discovery)? (?:call|meeting))?:? (?<what>.{8,})/iu;
const MOST_KNOWN = 4;
const MOST_OPEN = 4;
/** In characters: some three lines of a narrow sidebar. */
const LONGEST_LINE = 180;

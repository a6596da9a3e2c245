import type { NoteField } from "../note/note.ts";
import { NOTE_FIELDS } from "../note/note.ts";
import { displayLine } from "../text/display-text.ts";
import { isQuestion } from "../text/questions.ts";
import { shortenText } from "../text/shorten-text.ts";
import { isUnknownAnswer } from "../text/unknown-answer.ts";
import { upperFirst } from "../text/upper-first.ts";
import type { Angle } from "./angle.ts";
import { askToQuestion } from "./ask-to-question.ts";
import { draftInEnglish } from "./draft-english.ts";
import { findAnswer } from "./find-answer.ts";
import type { FirstTouchInput } from "./first-touch-context.ts";
import { findBrief } from "./first-touch-context.ts";
import { interestBeside, leadTouch } from "./lead-touch.ts";

/**
 * A call on one screen: how to open, what is known already and must not be asked again (R-CX-22), what
 * is still open — note fields left for the call first — and the one ask (R-FT-02). One line each.
 */
export function callOutline(input: FirstTouchInput & { readonly angle: Angle }): readonly string[] {
  const { angle, playbook } = input;
  const brief = findBrief(playbook, angle.briefId);
  const lead = leadTouch(input);
  const opening = draftInEnglish.why(lead, interestBeside(input, lead), brief?.theme ?? null);
  return [
    `Open with: ${opening}`,
    ...knownAlready(input),
    ...stillOpen(input),
    `One ask: ${askToQuestion(angle.ask)}`,
  ];
}

function knownAlready({ story, note }: FirstTouchInput): readonly string[] {
  const told = story.alreadyTold.toReversed().slice(0, MOST_KNOWN).reverse();
  const problem = isUnknownAnswer(note.problem)
    ? []
    : [`We know the problem: ${shortenText(displayLine(note.problem), 160)}`];
  return [
    ...problem,
    ...told.map(({ text }) =>
      isQuestion(text)
        ? `They asked, so bring the answer: “${text}”`
        : `They told us, so do not ask again: “${text}”`,
    ),
  ];
}

/** What the note leaves for the call, in its writer's words where there are any, unless they told us since. */
function stillOpen(input: FirstTouchInput): readonly string[] {
  const { note, story } = input;
  const questions = NOTE_FIELDS.flatMap((field) => {
    if (!isUnknownAnswer(note[field])) return [];
    const left = LEFT_FOR_THE_CALL.exec(displayLine(note[field]))?.groups?.["what"];
    const question = left === undefined ? OPEN_QUESTIONS[field] : upperFirst(left);
    const known =
      question !== undefined && left === undefined && findAnswer(question, input) !== null;
    return question === undefined || known ? [] : [`Still open: ${question}`];
  });
  const nobody = story.missing.some((gap) => gap.id === "role" || gap.id === "role-and-company");
  return [...questions, ...(nobody ? [WHO] : [])].slice(0, MOST_OPEN);
}

const WHO = "Still open: What is your role, and for which company?";
/** "Not known yet: ask on the call which ERP they use" */
const LEFT_FOR_THE_CALL =
  /\b(?:ask|clarify|find out|confirm)\b(?: (?:on|in|during) (?:the|a|our)(?: first| discovery)? (?:call|meeting))?:? (?<what>.{8,})/iu;
const MOST_KNOWN = 4;
const MOST_OPEN = 4;
/** What a buyer can answer (R-DQ-28); source, owner and deadline are ours to know. */
const OPEN_QUESTIONS: Readonly<Partial<Record<NoteField, string>>> = {
  problem: "What do you want to solve, and what happens if nothing changes?",
  readiness: "How soon do you want to decide, and what does it depend on?",
  fit: "Which tools do you use now, and who owns the initiative?",
};

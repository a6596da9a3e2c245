import { knownAnswer } from "../known-answers.ts";
import { type NoteContext, type NoteFinding, toFinding } from "../note-rule.ts";
import { saysWhatToDo } from "../words/actions.ts";
import { isPlaceholder } from "../words/placeholder.ts";
import { saysWhen } from "../words/times.ts";

/**
 * A next step needs a verb and a time (R-CX-09, R-RO-01). Both are advice: the deadline field holds the
 * limit. In languages whose verbs and days we do not know there is none.
 */
export function nextStep(context: NoteContext): readonly NoteFinding[] {
  const text = context.texts.nextStep;
  if (text === "" || isPlaceholder(text)) return [];
  if (context.unknowns.has("nextStep"))
    return [
      toFinding(
        "next-step-undecided",
        "nextStep",
        "blocks",
        "The next step is ours to decide, not the buyer's to tell. Say what to do first, even if it is research.",
        knownAnswer(context, "nextStep"),
      ),
    ];
  if (context.languages.nextStep === "other") return [];
  const findings: NoteFinding[] = [];
  if (!saysWhatToDo(text))
    findings.push(
      toFinding(
        "next-step-without-verb",
        "nextStep",
        "improve",
        "This names a topic but not what to do about it. Begin with a verb: call, send, invite, find out.",
      ),
    );
  if (!saysWhen(text))
    findings.push(
      toFinding(
        "next-step-without-time",
        "nextStep",
        "improve",
        "This does not say when. A day makes it a plan instead of a wish.",
        addDay(context, text),
      ),
    );
  return findings;
}

function addDay(context: NoteContext, text: string): NoteFinding["fix"] {
  const deadline = Date.parse(context.texts.deadline);
  if (Number.isNaN(deadline)) return null;
  const by = `by ${context.zone.toShortWords(deadline)}`;
  return { label: `Add “${by}”`, value: `${text.replace(/[.\s]+$/u, "")}, ${by}` };
}

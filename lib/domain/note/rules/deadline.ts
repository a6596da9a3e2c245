import { knownAnswer } from "../known-answers.ts";
import { type NoteContext, type NoteFinding, toFinding } from "../note-rule.ts";
import { windowInWords } from "../window-in-words.ts";

/** R-HN-17, R-SL-01: the deadline can be read, lies ahead, and inside the window agreed for the lead type. */
export function deadline(context: NoteContext): readonly NoteFinding[] {
  const text = context.texts.deadline;
  if (text === "") return [];
  const at = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at))
    return [
      block(context, "deadline-unreadable", `“${text}” is not a date and time that we can read.`),
    ];
  const said = context.zone.toShortWords(at);
  if (at <= context.clockStart)
    return [block(context, "deadline-past", `${said} has passed, so nobody could keep it.`)];
  const { latest, window } = context;
  if (latest === null || window === null || at < latest + 60_000) return [];
  return [
    block(
      context,
      "deadline-outside-window",
      `${said} is later than agreed: ${kindOfLead(context)} is answered ` +
        `${windowInWords(window)}, here by ${context.zone.toShortWords(latest)}.`,
    ),
  ];
}

function kindOfLead({ stage, leadType }: NoteContext): string {
  if (stage === "sdr-to-ae") return "a lead handed to an AE";
  return leadType === null ? "this lead" : `a ${leadType.label.toLowerCase()}`;
}

function block(context: NoteContext, rule: string, message: string): NoteFinding {
  return toFinding(rule, "deadline", "blocks", message, knownAnswer(context, "deadline"));
}

import { readTalkFacts } from "../story/read-talks.ts";
import { isUnknownAnswer } from "../text/unknown-answer.ts";
import type { AngleSuggestion } from "./angle.ts";
import type { FirstTouchContext } from "./first-touch-context.ts";
import { isNotedTalk } from "./noted-evidence.ts";

/** Why there is no angle, and the one question whose answer would make one. */
export function explainThin({
  buyerSteps,
  note,
  steps,
  trigger,
}: FirstTouchContext): AngleSuggestion {
  const isTold = readTalkFacts(steps).problem !== undefined;
  if (isTold || !isUnknownAnswer(note.problem))
    return thin(
      `${isTold ? "They told us a problem" : "The note names a problem"}, but no brief of the playbook speaks of it.`,
      "What would be different for you if this were solved?",
    );
  if (buyerSteps.length === 0 && !steps.some(isNotedTalk))
    return thin(
      "Nothing that the buyer did or said is on record, and the note names no problem.",
      "What made you look for something like this now?",
    );
  if (buyerSteps.length === 0)
    return thin(
      "A talk with them is noted, but no brief of the playbook speaks of what it was about.",
      "What would be different for you if this were solved?",
    );
  if (
    trigger === null ||
    trigger.touch.kind === "ad-click" ||
    trigger.touch.kind === "email-clicked"
  )
    return thin(
      "They looked at what we publish, but nothing recorded says what they care about.",
      "What were you hoping to find when you visited our site?",
    );
  const [why, question] = BY_TRIGGER[trigger.touch.kind] ?? BY_TRIGGER["form-submission"];
  return thin(why, question);
}

function thin(why: string, question: string): AngleSuggestion {
  return { type: "too-thin", why, question };
}

const BY_TRIGGER: Readonly<Record<string, readonly [string, string]>> & {
  readonly "form-submission": readonly [string, string];
} = {
  "form-submission": [
    "They filled in a form, but what it was about is not recorded.",
    "What did you want to get done when you filled in our form?",
  ],
  "content-download": [
    "They downloaded something, but which document is not recorded.",
    "Which question did you hope the document would answer?",
  ],
  "event-attendance": [
    "They attended an event, but which one is not recorded.",
    "What did you take away from the event, and what was missing?",
  ],
  "email-received": [
    "They wrote to us, but their words are not on the record; read the mail first.",
    "What would you like to have solved by the end of this quarter?",
  ],
  chat: [
    "They chatted with us, but nothing of it is written down.",
    "What did you want to find out when you wrote to us?",
  ],
  call: [
    "They called, but nothing of it is written down; ask whoever took the call.",
    "What made you call us now?",
  ],
  meeting: [
    "There was a meeting, but nothing of it is written down; ask whoever was there.",
    "What would have to be true after the next meeting for it to be worth your time?",
  ],
};

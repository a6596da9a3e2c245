import type { UnreadablePart } from "../../snapshot.ts";
import { upperFirst } from "../../text/upper-first.ts";
import type { Missing } from "../find-missing.ts";
import type { Telling } from "../language.ts";
import type { Step } from "../step.ts";
import { joinList, numberInWords } from "./counted.ts";
import { MISSING, TALKS, UNREADABLE } from "./summary-phrases.ts";

/** A gap as a sentence: what is missing, and what would fill it. */
export function tellMissing(missing: Missing, telling: Telling): string {
  switch (missing.id) {
    case "silent-talk":
      return upperFirst(
        MISSING["silent-talk"].replace("{talks}", () =>
          joinList(missing.steps.slice(-3).map((step) => talkName(step, telling))),
        ),
      );
    case "undated":
    case "counted-pages":
    case "log-lines": {
      const text = missing.count === 1 ? MISSING[missing.id].one : MISSING[missing.id].several;
      return upperFirst(text.replace("{count}", numberInWords(missing.count)));
    }
    case "unreadable-contacts":
    case "unreadable-companies":
    case "unreadable-deals":
    case "unreadable-notes":
    case "unreadable-emails":
    case "unreadable-calls":
    case "unreadable-meetings":
    case "unreadable-chats":
    case "unreadable-tasks":
    case "unreadable-events":
    case "unreadable-forms":
    case "unreadable-page-views":
    case "unreadable-campaigns":
      return tellUnreadable(missing.part);
    default:
      return MISSING[missing.id];
  }
}

/** Silence and a closed door look alike in a story, so the door is named with what would open it. */
function tellUnreadable({ what, missingScopes }: UnreadablePart): string {
  const { closed, opened, openedBySome } = UNREADABLE;
  const opener = missingScopes.length === 0 ? openedBySome : opened;
  return `${closed.replace("{what}", UNREADABLE[what])} ${opener.replace("{scopes}", missingScopes.join(", "))}`;
}

function talkName(step: Step, { calendar }: Telling): string {
  return TALKS[
    step.touch.kind === "call" || step.touch.kind === "meeting" ? step.touch.kind : "chat"
  ].replace("{date}", calendar.date(step.at ?? calendar.now));
}

import { upperFirst } from "../../text/upper-first.ts";
import type { Missing } from "../find-missing.ts";
import type { Telling } from "../language.ts";
import type { Step } from "../step.ts";
import { joinList } from "./act-phrase.ts";
import { MISSING, TALKS } from "./summary-phrases.ts";
import { numberInWords } from "./time-phrase.ts";

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
    default:
      return MISSING[missing.id];
  }
}

function talkName(step: Step, { calendar }: Telling): string {
  return TALKS[
    step.touch.kind === "call" || step.touch.kind === "meeting" ? step.touch.kind : "chat"
  ].replace("{date}", calendar.date(step.at ?? calendar.now));
}

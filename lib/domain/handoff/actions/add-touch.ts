import { fail, type Result, succeed } from "../../failure.ts";
import { FIELD_LIMIT } from "../../note/note-rule.ts";
import { createZone } from "../../note/zone.ts";
import { displayLine } from "../../text/display-text.ts";
import { factsToLines } from "../../touch-facts/facts-to-lines.ts";
import { FACT_LIMIT, TOUCH_FACTS, type TouchFacts } from "../../touch-facts/touch-facts.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import { channelToLabel } from "../channel.ts";
import type { PlanContext } from "../plan-context.ts";

/** A minute of difference between two clocks does not make a touch a future one. */
const CLOCK_DIFFERENCE = 5 * 60_000;

/**
 * Adds what happened outside the CRM, a call, a chat, an introduction, to the record (R-CX-23). Facts that
 * a person confirmed go to the log as facts and to the timeline in words, so that leadership can inspect
 * them and another seller take over (R-CX-25).
 */
export function planAddTouch(
  context: PlanContext,
  action: Extract<HandoffAction, { readonly type: "add-touch" }>,
): Result<PlannedAction, ActionRefusal> {
  const words = action.words.trim();
  const facts = withoutEmpty(action.facts);
  const refusal = refusalOf(context, action.at, words, facts);
  if (refusal !== null) return fail(refusal);
  const at = new Date(action.at).toISOString();
  const channel = channelToLabel(action.channel);
  const lines = factsToLines(facts);
  return succeed({
    title: `Add a touch to ${context.buyer}`,
    writes: [
      context.patch({}, [
        context.event("added-touch", {
          at,
          words: `${channel}: ${words}`,
          ...(lines.length === 0 ? {} : { facts }),
        }),
      ]),
      context.timelineNote(
        `${channel}, ${dayInWords(at, context)}: ${[...lines, words].filter(Boolean).join("\n")}`,
        at,
      ),
    ],
  });
}

function refusalOf(
  context: PlanContext,
  at: string,
  words: string,
  facts: TouchFacts,
): ActionRefusal | null {
  const time = Date.parse(at);
  const tooLong = TOUCH_FACTS.find((fact) => (facts[fact]?.length ?? 0) > FACT_LIMIT);
  if (words === "" && Object.keys(facts).length === 0)
    return refuse("words", "A touch without words tells nobody anything.", "Say what happened.");
  if (words.length > FIELD_LIMIT)
    return refuse(
      "words",
      `This has ${words.length} characters; at most ${FIELD_LIMIT} are kept.`,
      "Keep what the next person needs.",
    );
  if (tooLong !== undefined)
    return refuse(
      tooLong,
      `This has ${facts[tooLong]?.length ?? 0} characters; at most ${FACT_LIMIT} are kept.`,
      "Keep what the next person needs.",
    );
  if (Number.isNaN(time))
    return refuse("at", `“${at}” is not a time that we can read.`, "Choose date and time.");
  if (time > Date.parse(context.now) + CLOCK_DIFFERENCE)
    return refuse("at", "This lies in the future.", "Choose when it happened.");
  return null;
}

function withoutEmpty(facts: TouchFacts): TouchFacts {
  const said = TOUCH_FACTS.map((fact) => [fact, displayLine(facts[fact] ?? "")] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== ""));
}

/** "12 Nov", on the team's calendar. */
function dayInWords(at: string, { playbook }: PlanContext): string {
  const words = createZone(playbook.calendar.timeZone).toShortWords(Date.parse(at));
  return words.replace(/^\p{L}+ |,.*$/gu, "");
}

function refuse(field: string, message: string, nextStep: string): ActionRefusal {
  return { field, message, nextStep };
}

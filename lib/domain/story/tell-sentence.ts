import { upperFirst } from "../text/upper-first.ts";
import type { Grammar } from "./grammar.ts";
import type { Telling, ToldClause } from "./language.ts";
import { isRecordKeeping } from "./record-keeping.ts";
import type { Episode } from "./step.ts";
import { tellActs } from "./tell-acts.ts";
import { tellHandoff } from "./tell-handoff.ts";
import { tellRecord } from "./tell-record.ts";
import { tellTalk } from "./tell-talk.ts";

/**
 * One episode as a sentence: "Came back to the integrations page twice in two days (11–12 Nov), then asked
 * for a demo." Each act is a clause; who did it and the full stop belong to the clause beside them.
 */
export function tellSentence(
  grammar: Grammar,
  episode: Episode,
  telling: Telling,
): readonly ToldClause[] {
  const clauses = tellEpisode(grammar, episode, telling);
  return clauses.map(({ text, steps }, index) => {
    const undated = index === 0 && !episode.dated;
    const opened = index === 0 ? upperFirst(undated ? grammar.atSomePoint + text : text) : text;
    return { text: index === clauses.length - 1 ? closeSentence(opened) : opened, steps };
  });
}

function tellEpisode(grammar: Grammar, episode: Episode, telling: Telling): readonly ToldClause[] {
  const { steps, voice } = episode;
  if (steps.every(isRecordKeeping)) return tellRecord(grammar, steps, telling);
  if (voice === "handoff") return [{ text: tellHandoff(grammar, steps, telling), steps }];
  const [only] = steps;
  if (only?.event?.facts !== undefined && steps.length === 1)
    return [{ text: tellTalk(grammar, only, telling), steps }];
  return tellActs(grammar, episode, telling);
}

/** A full stop, unless a quotation at the end already closes the sentence. */
export function closeSentence(text: string): string {
  return /[.!?؟…](?:[”’»\u2069]*)$/u.test(text) ? text : `${text}.`;
}

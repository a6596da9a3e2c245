import { knownTouches } from "../../message/known-touches.ts";
import { foldText } from "../../text/fold-text.ts";
import { isUnknownAnswer } from "../../text/unknown-answer.ts";
import { toContentWords, toRoots } from "../../text/words.ts";
import type { TouchKind } from "../../touch.ts";
import { readConcepts } from "../concepts.ts";
import { languageOf } from "../edit-draft.ts";
import type { DraftCheck } from "../rules/rule.ts";
import { CLAIMED_ACTS, type ClaimedAct } from "./claimed-acts.ts";
import type { FindContradictions } from "./contradiction.ts";

/**
 * It thanks for a webinar where there was a download, or for a document that the record does not know.
 * What no CRM sees by itself is doubted only where the record shows other acts of the buyer's.
 */
export const contradictingTriggers: FindContradictions = (check) => {
  const { snapshot, note, read, own } = check;
  const kinds = new Set(
    knownTouches(snapshot).flatMap(({ actor, kind }) =>
      actor === "us" && !TALKS.has(kind) ? [] : [kind],
    ),
  );
  if (kinds.size === 0 && isUnknownAnswer(note.trigger)) return [];
  const words = check.known.recordText();
  return read.ownSentences.flatMap((sentence) => {
    const folded = foldText(sentence);
    const act = CLAIMED_ACTS.find(({ claim }) => claim.test(folded));
    if (act === undefined) return [];
    const better = own.opening(languageOf(read));
    const isOtherKind = act.notWhen?.test(words) ?? false;
    const isShown = !isOtherKind && act.kinds.some((kind) => kinds.has(kind));
    if (!(isShown || act.toldBy.test(words)))
      return [
        {
          sentence,
          message: `It speaks of ${act.inWords}, which the record does not hold.`,
          better,
        },
      ];
    const other = otherTopic(act, folded, check);
    return other === null
      ? []
      : [
          {
            sentence,
            message: `It speaks of ${act.inWords} on “${other}”; the record holds another one.`,
            better,
          },
        ];
  });
};

/** What the named page, document or event is said to be about, where nothing on record is about that. */
function otherTopic(
  act: ClaimedAct,
  folded: string,
  { known, snapshot }: DraftCheck,
): string | null {
  const told = act.topic?.exec(folded)?.groups?.["topic"];
  const topic = told?.split(AFTER_TOPIC)[0]?.trim() ?? "";
  if (topic === "") return null;
  const own = toContentWords(`${snapshot.name ?? ""} ${snapshot.company.name ?? ""}`);
  const roots = toRoots(topic).filter((root) => !(TOPICLESS.has(root) || own.includes(root)));
  if (roots.length === 0) return null;
  const record = known.record().join(" . ");
  const recorded = new Set(toRoots(record));
  if (roots.some((root) => recorded.has(root))) return null;
  const concepts = readConcepts(record);
  const said = [...readConcepts(topic)];
  return said.length === 0 || said.some((id) => concepts.has(id)) ? null : topic;
}

const TALKS: ReadonlySet<TouchKind> = new Set<TouchKind>([
  "call",
  "meeting",
  "chat",
  "introduction",
]);
/** Where the name of a thing ends and what is said of it begins. */
const AFTER_TOPIC =
  /\b(?:is|was|are|were|has|have|had|which|that|who|so|and (?:i|we|you)|last|yesterday|today|this (?:week|month|morning)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|ago)\b/u;
const TOPICLESS: ReadonlySet<string> = new Set(
  toRoots(
    "guide checklist webinar page document pdf report white paper whitepaper ebook session last week month yesterday monday tuesday wednesday thursday friday saturday sunday site website today recent recently team",
  ),
);

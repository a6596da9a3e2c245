import { foldText } from "../../text/fold-text.ts";
import { isAboutUs } from "../about-us.ts";
import { readSystems } from "../system-names.ts";
import { type FindContradictions, isOfReader } from "./contradiction.ts";

/** "Since you run on Oracle" where they wrote of SAP. A condition or a question claims nothing. */
export const contradictingSystems: FindContradictions = ({ read, known }) => {
  const own = known.systems();
  if (own.length === 0) return [];
  return read.ownSentences.flatMap((sentence) => {
    const folded = foldText(sentence);
    if (!(isOfReader(folded) || MOVING.test(folded)) || isAboutUs(sentence)) return [];
    if (CONDITION.test(folded)) return [];
    const said = readSystems(folded).filter((system) => !own.some(({ id }) => id === system.id));
    const wrong = said.find(({ kind }) => own.some((system) => system.kind === kind));
    if (wrong === undefined) return [];
    const right = own.find(({ kind }) => kind === wrong.kind);
    return [
      {
        sentence,
        message: `It speaks of ${wrong.id}; they work with ${right?.id ?? "something else"}.`,
        better:
          right === undefined ? null : sentence.replace(new RegExp(wrong.id, "giu"), right.id),
      },
    ];
  });
};

const MOVING =
  /\b(?:works?|working|runs?|lives?|stays?) (?:in|on|with|inside)\b|\b(?:off|from|replac\w*|leaving|out of)\b|من |بدل/u;
const CONDITION =
  /\b(?:if|whether|or|do you|are you|like yours|such as|e\.g)\b|(?:اذا|ان كنتم|هل) /u;

import { foldText } from "../../text/fold-text.ts";
import { isAboutUs } from "../about-us.ts";
import { readPlaces } from "../place-names.ts";
import { type FindContradictions, isOfReader } from "./contradiction.ts";

/** "Your Dubai office" where record and note know the buyer in Sweden only. */
export const contradictingPlaces: FindContradictions = ({ read, known }) => {
  const own = known.places();
  if (own.length === 0) return [];
  const allowed = [...own, ...known.briefPlaces()];
  return read.ownSentences.flatMap((sentence) => {
    const folded = foldText(sentence);
    if (!(isOfReader(folded) && placesOfReader(folded)) || isAboutUs(sentence)) return [];
    const wrong = readPlaces(folded).find((place) => !allowed.includes(place));
    if (wrong === undefined) return [];
    const message = `It speaks of ${wrong}; the record knows them in ${own.slice(0, 2).join(" and ")}.`;
    return [{ sentence, message, better: null }];
  });
};

/** A visit of ours, or somebody else's example, says nothing about where they are. */

/** A visit of ours, or somebody else's example, says nothing about where they are. */
function placesOfReader(folded: string): boolean {
  return !/\b(?:i(?:'ll| will| am|'m)|we(?:'ll| will|'re| are)|client|customer|example)\b/u.test(
    folded,
  );
}

import { foldText } from "../../text/fold-text.ts";
import { isAboutUs } from "../about-us.ts";
import { readPlaces, readTowns, type Town } from "../place-names.ts";
import { type FindContradictions, isOfReader } from "./contradiction.ts";

/** "Your Dubai office" where record and note know the buyer in Sweden only. */
export const contradictingPlaces: FindContradictions = ({ read, known, snapshot }) => {
  const own = known.places();
  if (own.length === 0) return [];
  const allowed = [...own, ...known.briefPlaces()];
  const towns = readTowns(`${known.recordText()} . ${foldText(snapshot.city ?? "")}`);
  return read.ownSentences.flatMap((sentence) => {
    const folded = foldText(sentence);
    if (!(isOfReader(folded) && placesOfReader(folded)) || isAboutUs(sentence)) return [];
    const wrong =
      readPlaces(folded).find((place) => !allowed.includes(place)) ??
      readTowns(folded).find((town) => isOtherTown(town, towns))?.name;
    if (wrong === undefined) return [];
    const message = `It speaks of ${wrong}; the record knows them in ${[...towns.map(({ name }) => name), ...own].slice(0, 2).join(" and ")}.`;
    return [{ sentence, message, better: null }];
  });
};

/** "Your tender in Jeddah" where the one on record is in Riyadh. */
function isOtherTown({ name, country }: Town, known: readonly Town[]): boolean {
  return (
    known.some((town) => town.country === country) && !known.some((town) => town.name === name)
  );
}

/** A visit of ours, or somebody else's example, says nothing about where they are. */
function placesOfReader(folded: string): boolean {
  return !/\b(?:i(?:'ll| will| am|'m)|we(?:'ll| will|'re| are)|client|customer|example)\b/u.test(
    folded,
  );
}

import { foldText } from "../../text/fold-text.ts";
import { replaced } from "../edit-draft.ts";
import { isSameThing, type Quantity, readQuantities } from "../quantities.ts";
import { type FindContradictions, isOfReader } from "./contradiction.ts";

/** "Your 12 plants" where they wrote of two. Times and lengths are said in many ways and are left alone. */
export const contradictingQuantities: FindContradictions = ({ read, known, snapshot }) => {
  const employees = snapshot.company.employees;
  const own: readonly Quantity[] = [
    ...known.counts(),
    ...(employees === null ? [] : [{ value: employees, units: STAFF, text: String(employees) }]),
  ].filter(isCount);
  if (own.length === 0) return [];
  return read.ownSentences.flatMap((sentence) => {
    const folded = foldText(sentence);
    // "Start with two of your six clinics" proposes; it does not say how many there are.
    const isOfOthers = !isOfReader(folded) && OF_OTHERS.test(folded);
    if (isOfOthers || PROPOSES.test(folded)) return [];
    const said = readQuantities(sentence).filter(isCount);
    const wrong = said.find((quantity) => isOther(quantity, own));
    if (wrong === undefined) return [];
    const right = own.find((each) => isSameThing(each, wrong));
    return [
      {
        sentence,
        message: `It says “${wrong.text} ${wrong.units.at(0) ?? ""}”; the record has ${right?.text ?? "another number"}.`,
        better: right === undefined ? null : replaced(sentence, wrong.text, right.text),
      },
    ];
  });
};

function isOther(said: Quantity, own: readonly Quantity[]): boolean {
  const same = own.filter((each) => isSameThing(each, said));
  return (
    same.length > 0 &&
    !own.some(({ value }) => value === said.value || value === said.value * 2) &&
    !same.some(({ value }) => Math.abs(value - said.value) <= value * ROUNDING)
  );
}

function isCount({ units, value }: Quantity): boolean {
  return units.length > 0 && value >= 2;
}

const OF_OTHERS =
  /\b(?:we|our|us|they|their|others?|another|customers?|clients?|most|many|some|few|typical\w*|similar|usual\w*|average|team of|example|i)\b|(?:نحن|لدينا|عملا|فريق من|مثال|غيركم|اخر)/u;
const PROPOSES =
  /\b(?:start|begin|first|try|pilot|pick|choose|show|only|one of|of your|of the|of those|at a time|each|per|another|more)\b|نبدا|اول|من بين|كل /u;
/** "About 250" for 240. */
const ROUNDING = 0.15;
/** "People" may be any: those who like a question, those who work at it. */
const STAFF = ["employee", "staff", "موظف", "موظفا"] as const;

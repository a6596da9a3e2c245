import type { Brief } from "../playbook/schema.ts";
import { displayLine, isolateText } from "../text/display-text.ts";
import type { FindPhrases } from "../text/phrases.ts";
import { toContentWords } from "../text/words.ts";
import type { Evidence } from "./evidence.ts";
import type { FirstTouchContext } from "./first-touch-context.ts";

/** Persona and market: they support an angle but never carry one. */
export function fitEvidence(
  brief: Brief,
  find: FindPhrases,
  context: FirstTouchContext,
): readonly Evidence[] {
  return [...personaEvidence(brief, context), ...marketEvidence(brief, find, context)];
}

function personaEvidence(brief: Brief, { snapshot }: FirstTouchContext): readonly Evidence[] {
  const title = displayLine(snapshot.jobTitle ?? "");
  const persona = new Set(toContentWords(brief.persona));
  const shared = toContentWords(title).filter((word) => persona.has(word) && !RANKS.has(word));
  if (shared.length === 0) return [];
  return [
    support(
      brief,
      "persona",
      2,
      `Their role, ${isolateText(title)}, is one that this brief is written for`,
    ),
  ];
}

function marketEvidence(
  brief: Brief,
  find: FindPhrases,
  { snapshot }: FirstTouchContext,
): readonly Evidence[] {
  const places = [
    snapshot.company.country,
    snapshot.country,
    snapshot.city,
    snapshot.company.industry,
  ];
  const place = places.find((each) => each !== null && find(each).length > 0);
  if (place === null || place === undefined) return [];
  return [
    support(
      brief,
      "market",
      1.5,
      `Their market, ${isolateText(displayLine(place))}, is one that this brief is written for`,
    ),
  ];
}

function support(brief: Brief, kind: string, weight: number, text: string): Evidence {
  return {
    ground: { text, source: { type: "brief", briefId: brief.id } },
    weight,
    key: `${kind}.${brief.id}`,
    at: null,
    carries: false,
    continues: "",
  };
}

/** Ranks fit every brief, so they tell nothing. */
const RANKS: ReadonlySet<string> = new Set(
  "head lead leader manager director vp vice president chief officer senior junior owner founder person team regional country".split(
    " ",
  ),
);

import { isolateText } from "../../text/display-text.ts";
import { type Evidence, supportingEvidence, touchKey } from "../evidence.ts";
import type { PreparedAngle } from "./prepare-playbook.ts";
import type { Hits } from "./read-hits.ts";

/**
 * What the record says about an angle's topic: by its own words of problems and assets, which weigh more,
 * and by its brief's. Of one touch it names one sentence, the one that its own words are in.
 */
export function topicEvidence({ lists }: PreparedAngle, hits: Hits): readonly Evidence[] {
  const own = [
    ...hits.unitsOf(lists.problems).filter(({ kind }) => kind === "saying"),
    ...hits.unitsOf(lists.assets).filter(({ kind }) => kind === "act"),
  ];
  const byOrigin = new Map<string, Evidence>();
  for (const { origin, evidence } of own)
    if (!byOrigin.has(origin)) byOrigin.set(origin, toOwn(evidence()));
  for (const { origin, evidence } of hits.unitsOf(lists.topic))
    if (!byOrigin.has(origin)) byOrigin.set(origin, evidence());
  return withoutRepeats([...byOrigin.values()]);
}

function toOwn(evidence: Evidence): Evidence {
  return { ...evidence, weight: evidence.weight * OWN_WORDS, isOwn: true };
}

/** What a buyer wrote in a touch says more than the touch. */
function withoutRepeats(evidence: readonly Evidence[]): readonly Evidence[] {
  const spoken = new Set(evidence.flatMap(({ key }) => (key.includes("#") ? [touchKey(key)] : [])));
  return evidence.filter(({ key }) => !spoken.has(key));
}

/** A market that the brief's keywords name, where the angle has no condition on markets. */
export function briefMarket(
  { brief, markets, lists }: PreparedAngle,
  hits: Hits,
): readonly Evidence[] {
  const place = hits.placeOf(lists.topic);
  const isAsked = markets.stances.size + markets.countries.size + markets.others.length > 0;
  if (isAsked || place === undefined) return [];
  return [
    supportingEvidence({
      ground: {
        text: `Their market, ${isolateText(place)}, is one that this brief is written for`,
        source: { type: "brief", briefId: brief.id },
      },
      weight: 1.5,
      key: `market.${brief.id}`,
    }),
  ];
}

/** How much more a piece weighs that an angle's own words are in. */
const OWN_WORDS = 1.4;

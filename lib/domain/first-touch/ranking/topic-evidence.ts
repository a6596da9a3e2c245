import { isolateText } from "../../text/display-text.ts";
import { type Evidence, supportingEvidence } from "../evidence.ts";
import type { PreparedAngle } from "./prepare-playbook.ts";
import type { Hits } from "./read-hits.ts";
import type { Unit } from "./read-units.ts";

/**
 * What the record says about an angle's topic: by its own words of problems and assets and by its
 * brief's; where both stand in one piece, that weighs more. Of one touch it names one sentence, the one that its own words are in.
 */
export function topicEvidence({ lists }: PreparedAngle, hits: Hits): readonly Evidence[] {
  const found = new Map<string, { readonly unit: Unit; readonly isOwn: boolean }>();
  const add = (unit: Unit, isOwn: boolean) => {
    if (!found.has(unit.origin)) found.set(unit.origin, { unit, isOwn });
  };
  for (const unit of hits.unitsOf(lists.problems)) if (unit.kind === "saying") add(unit, true);
  for (const unit of hits.unitsOf(lists.assets)) if (unit.kind === "act") add(unit, true);
  for (const unit of hits.unitsOf(lists.topic)) add(unit, false);
  const evidence: Evidence[] = [];
  const topic = new Set(hits.unitsOf(lists.topic));
  for (const { unit, isOwn } of found.values()) {
    // What a buyer wrote in a touch says more than the touch.
    if (unit.saidBy !== null && found.has(unit.saidBy)) continue;
    evidence.push(isOwn ? toOwn(unit.evidence(), topic.has(unit)) : unit.evidence());
  }
  return evidence;
}

function toOwn(evidence: Evidence, isOnTopic: boolean): Evidence {
  const weight = evidence.weight * (isOnTopic ? OWN_AND_TOPIC : OWN_ALONE);
  return { ...evidence, weight, isOwn: true };
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

/** How much more a piece weighs that has both the brief's words and the angle's own. */
const OWN_AND_TOPIC = 1.25;
/** The same words may mean another theme, too. */
const OWN_ALONE = 0.8;

import { TRIGGER_NAMES } from "../../playbook/describe/names.ts";
import type { Calendar } from "../../story/calendar.ts";
import { grammar } from "../../story/english/grammar.ts";
import { agoPhrase } from "../../story/time-phrase.ts";
import { isolateText } from "../../text/display-text.ts";
import { type Evidence, fade, supportingEvidence } from "../evidence.ts";
import { checkMarkets } from "./check-markets.ts";
import type { Checked } from "./checked.ts";
import type { KnownLead } from "./known-lead.ts";
import type { PreparedAngle } from "./prepare-playbook.ts";
import { compareRoles } from "./role-terms.ts";

/**
 * Holds an angle's conditions up to what is known of the lead. Null when one of them is contradicted;
 * what is not known neither helps nor hurts.
 */
export function checkConditions(
  angle: PreparedAngle,
  lead: KnownLead,
  calendar: Calendar,
): readonly Evidence[] | null {
  const found: Evidence[] = [];
  for (const check of CHECKS) {
    const checked = check(angle, lead, calendar);
    if (checked === "against") return null;
    if (checked !== "nothing") found.push(checked);
  }
  return found;
}

type Check = (angle: PreparedAngle, lead: KnownLead, calendar: Calendar) => Checked;

const checkTriggers: Check = ({ triggers }, lead, calendar) => {
  if (triggers.size === 0 || lead.triggers.size === 0) return "nothing";
  const met = [...lead.triggers].find(([trigger]) => triggers.has(trigger));
  if (met === undefined) return "against";
  const [trigger, { touch, at }] = met;
  const when = at === null ? "" : `, ${agoPhrase(grammar, at, calendar)}`;
  return supportingEvidence({
    ground: {
      text: `They came by ${TRIGGER_NAMES[trigger]}${when}, and this angle is for that`,
      source: { type: "touch", touchId: touch.id },
    },
    weight: 1 + 2 * fade(at, calendar.now),
    key: `trigger.${touch.id}`,
  });
};

const checkRole: Check = ({ brief, personaWords, roles }, lead) => {
  if (lead.role === null) return "nothing";
  const compared = roles.length === 0 ? "unknown" : compareRoles(lead.role, roles);
  if (compared === "not-met") return "against";
  const isMet = compared === "met";
  if (!isMet && !lead.titleWords.some((word) => personaWords.has(word))) return "nothing";
  return supportingEvidence({
    ground: {
      text: `Their role, ${isolateText(lead.title)}, is one that this ${isMet ? "angle" : "brief"} is written for`,
      source: isMet ? { type: "record", part: "jobTitle" } : { type: "brief", briefId: brief.id },
    },
    weight: isMet ? 2.5 : 2,
    key: `persona.${brief.id}`,
  });
};

const checkReadiness: Check = ({ readiness }, lead) => {
  if (readiness.size === 0) return "nothing";
  const known = lead.readiness();
  if (known === null) return "nothing";
  const { level, text, source, isSure } = known;
  if (!readiness.has(level)) return isSure ? "against" : "nothing";
  return supportingEvidence({
    ground: { text: `${text}; this angle is for that`, source },
    weight: isSure ? 2 : 1,
    key: "readiness",
  });
};

const CHECKS: readonly Check[] = [checkTriggers, checkRole, checkMarkets, checkReadiness];

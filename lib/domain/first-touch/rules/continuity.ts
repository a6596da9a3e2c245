import { createContinuity } from "../continuity.ts";
import { draftInArabic } from "../draft-arabic.ts";
import { draftInEnglish } from "../draft-english.ts";
import { findBrief } from "../first-touch-context.ts";
import { leadTouch } from "../lead-touch.ts";
import { readAsks } from "../read-asks.ts";
import type { DraftCheck, DraftRule } from "./rule.ts";
import { toFinding } from "./rule.ts";

/** R-FT-01, R-SL-11: a message that names neither what they did, nor what they saw, nor their problem fits anybody. */
export const continuityRule: DraftRule = (check) => {
  const { read } = check;
  if (read.sentences.length === 0) return [];
  const { namesAct, namesThing } = createContinuity(check);
  // "Would you like a demo?" is our ask, not a sign that we know theirs.
  const told = [
    read.subject,
    ...read.sentences.filter((sentence) => readAsks([sentence]).length === 0),
  ];
  if ([read.subject, ...read.sentences].some(namesThing) || told.some(namesAct)) return [];
  return [
    toFinding({
      field: "body",
      rule: "no-continuity",
      severity: "blocks",
      message: "It names nothing that this buyer did, saw or asked, so it reads like a cold mail.",
      fix: openingFix(check),
    }),
  ];
};

/** Puts the sentence that our own draft would open with after the greeting. */
function openingFix(check: DraftCheck): ReturnType<DraftRule>[number]["fix"] {
  const { angle, playbook, read, draft } = check;
  const brief = findBrief(playbook, angle?.briefId ?? null);
  const lead = leadTouch({ ...check, angle: angle ?? NO_ANGLE });
  if (lead === null && brief === null) return null;
  const language = /\p{Script=Arabic}/u.test(read.sentences[0] ?? "")
    ? draftInArabic
    : draftInEnglish;
  const opening = language.why(lead, null, brief?.theme ?? null);
  const at = read.greeting === null ? 0 : draft.body.indexOf(read.greeting) + read.greeting.length;
  const before = draft.body.slice(0, Math.max(0, at)).trimEnd();
  const after = draft.body.slice(Math.max(0, at)).trimStart();
  return {
    label: "Open with what they did",
    value: [before, `${opening} ${after}`].filter((part) => part !== "").join("\n\n"),
  };
}

const NO_ANGLE = {
  id: "",
  heading: "",
  because: [],
  ask: "",
  briefId: null,
  angleId: null,
} as const;

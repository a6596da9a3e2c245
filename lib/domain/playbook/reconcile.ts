import { fail, type Result, succeed } from "../failure.ts";
import type { DescribedItem, DescribedPart } from "./describe/described.ts";
import { describePlaybook } from "./describe.ts";
import type { PlaybookIssue } from "./issue.ts";
import { type Decision, type MergeParts, mergeSides } from "./merge-sides.ts";
import { entryInWords, orderOf, pairSections, type Unlike } from "./pair-sections.ts";
import { parsePlaybook } from "./parse-playbook.ts";
import { toStablePath } from "./place-in-words.ts";
import { PLAYBOOK_FORMAT, type Playbook } from "./schema.ts";
import type { PlaybookSectionId } from "./sections.ts";
import { isSame } from "./tree.ts";

/** One rule on which marketing and sales do not agree, beside what both came from (R-DQ-06). */
export interface Difference {
  /** Stable path by ids: "reasons/wrong-role/evidence". Decisions are kept by it. */
  readonly id: string;
  readonly section: PlaybookSectionId;
  /** Label of the entry or of the settings; null for the order of a whole list. */
  readonly item: string | null;
  /** "Evidence", "Whole entry", "Order: Reasons" */
  readonly part: string;
  /** In words, a whole entry with one part a line; null where it is not there. */
  readonly base: string | null;
  readonly marketing: string | null;
  readonly sales: string | null;
  /** Who wants it other than it was. */
  readonly changedBy: "marketing" | "sales" | "both";
  /** Whether the two may settle on words of their own. */
  readonly mayReword: boolean;
}

/**
 * Where marketing and sales want different things, rule by rule in reading order. What both changed
 * alike, and what neither changed, is not in the list.
 */
export function reconcile(
  base: Playbook,
  marketing: Playbook,
  sales: Playbook,
): readonly Difference[] {
  const pick = createPick(base, marketing, sales);
  return pairSections(marketing, sales).map(({ left, right, isText, ...unlike }) => ({
    ...unlike,
    ...pick(unlike.id),
    marketing: left,
    sales: right,
    mayReword: isText,
  }));
}

type Origin = Pick<Difference, "base" | "changedBy">;

/** Looks a difference up in the document that both sides came from. */
function createPick(base: Playbook, marketing: Playbook, sales: Playbook) {
  const ofBase = indexPlaybook(base);
  const ofMarketing = indexPlaybook(marketing);
  const ofSales = indexPlaybook(sales);
  return (id: Unlike["id"]): Origin => {
    if (id.endsWith(LIST_ORDER) && !ofMarketing.has(id))
      return pickOrder(id.slice(0, -LIST_ORDER.length), { base, marketing, sales });
    const before = ofBase.get(id);
    return {
      base: before?.words ?? null,
      changedBy: changedBy(
        isSame(before?.raw, ofMarketing.get(id)?.raw),
        isSame(before?.raw, ofSales.get(id)?.raw),
      ),
    };
  };
}

const LIST_ORDER = "/*order";

/** Parts and whole entries by their path. */
function indexPlaybook(
  playbook: Playbook,
): ReadonlyMap<string, Pick<DescribedPart, "words" | "raw">> {
  const index = new Map<string, Pick<DescribedPart, "words" | "raw">>();
  for (const item of itemsOf(playbook)) {
    index.set(item.id, { words: entryInWords(item), raw: item.parts.map(({ raw }) => raw) });
    for (const part of item.parts) index.set(part.id, part);
  }
  return index;
}

function pickOrder(
  group: string,
  playbooks: Readonly<Record<"base" | "marketing" | "sales", Playbook>>,
): Origin {
  const entries = (playbook: Playbook) =>
    itemsOf(playbook).filter((item) => item.group.id === group);
  const base = entries(playbooks.base);
  const isKept = (side: readonly DescribedItem[]) =>
    isSame(orderOf(base, side), orderOf(side, base));
  return {
    base: base.length === 0 ? null : base.map(({ label }) => label).join(", "),
    changedBy: changedBy(isKept(entries(playbooks.marketing)), isKept(entries(playbooks.sales))),
  };
}

function itemsOf(playbook: Playbook): readonly DescribedItem[] {
  return describePlaybook(playbook).flatMap((section) => section.items);
}

function changedBy(marketingKept: boolean, salesKept: boolean): Difference["changedBy"] {
  if (marketingKept === salesKept) return "both";
  return marketingKept ? "sales" : "marketing";
}

/**
 * The one document of both sides: what they want alike, and for each difference what was decided. It is
 * a team's own, signed by nobody, and has begun when the first of the two began. Differences without a
 * decision are issues, and so is whatever the decisions leave without sense, such as a lead type whose
 * answer time was dropped; their paths go by ids, as those of differences do.
 */
export function applyDecisions(
  base: Playbook,
  marketing: Playbook,
  sales: Playbook,
  decisions: ReadonlyMap<string, Decision>,
): Result<Playbook, readonly PlaybookIssue[]> {
  const head = agreeOnHead(base, marketing, sales);
  const parts = mergeParts(marketing, sales);
  const merged = mergeSides({ ...marketing, ...head }, { ...sales, ...head }, decisions, parts);
  if (merged.issues.length > 0) return fail(merged.issues);
  const parsed = parsePlaybook(merged.content);
  if (parsed.ok) return succeed(parsed.value);
  return fail(
    parsed.failure.map(({ path, reason }) => ({
      path: toStablePath(merged.content, path),
      reason,
    })),
  );
}

/** What is no rule and so nobody's wish. */
function agreeOnHead(base: Playbook, marketing: Playbook, sales: Playbook): Partial<Playbook> {
  const started = [marketing.startedAt, sales.startedAt].filter((at) => at !== null).toSorted();
  return {
    format: PLAYBOOK_FORMAT,
    id: marketing.id === sales.id ? marketing.id : base.id,
    version: marketing.version === sales.version ? marketing.version : base.version,
    origin: "team",
    startedAt: started[0] ?? null,
    signOffs: { marketing: null, sales: null },
  };
}

function mergeParts(marketing: Playbook, sales: Playbook): MergeParts {
  const parts = [...itemsOf(marketing), ...itemsOf(sales)].flatMap((item) => item.parts);
  const texts = pairSections(marketing, sales).filter(({ isText }) => isText);
  return {
    whole: new Set(parts.map(({ id }) => id)),
    texts: new Set(texts.map(({ id }) => id)),
  };
}

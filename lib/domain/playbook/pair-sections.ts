import type { DescribedGroup, DescribedItem, DescribedPart } from "./describe/described.ts";
import { type DescribedSection, describePlaybook } from "./describe.ts";
import type { Playbook } from "./schema.ts";
import type { PlaybookSectionId } from "./sections.ts";
import { isSame } from "./tree.ts";

/** One thing that two playbooks say differently. */
export interface Unlike {
  /** Stable path by ids: "reasons/wrong-role/evidence", "reasons/wrong-role", "reasons/*order". */
  readonly id: string;
  readonly section: PlaybookSectionId;
  /** Label of the entry or of the settings; null for the order of a whole list. */
  readonly item: string | null;
  /** "Evidence", "Whole entry", "Order of reasons" */
  readonly part: string;
  /** Whether both are sayings of people, which a third may stand for. */
  readonly isText: boolean;
  /** In words; null where it is not there. */
  readonly left: string | null;
  readonly right: string | null;
}

/** Everything that two playbooks say differently, in reading order: entries matched by id, then part by part. */
export function pairSections(left: Playbook, right: Playbook): readonly Unlike[] {
  const rightSections = describePlaybook(right);
  return describePlaybook(left).flatMap((section, index) =>
    pairItems(section, rightSections[index]?.items ?? []),
  );
}

function pairItems(left: DescribedSection, rightItems: readonly DescribedItem[]) {
  const groups = new Map(
    [...left.items, ...rightItems].map(({ group }) => [group.id, group] as const),
  );
  return [...groups.values()].flatMap((group) => {
    const ofGroup = ({ group: { id } }: DescribedItem) => id === group.id;
    return pairGroup(left.id, group, left.items.filter(ofGroup), rightItems.filter(ofGroup));
  });
}

function pairGroup(
  section: PlaybookSectionId,
  group: DescribedGroup,
  left: readonly DescribedItem[],
  right: readonly DescribedItem[],
): readonly Unlike[] {
  const onLeft = new Map(left.map((item) => [item.id, item]));
  const onRight = new Map(right.map((item) => [item.id, item]));
  const ids = [...new Set([...onLeft.keys(), ...onRight.keys()])];
  return [
    ...ids.flatMap((id) => pairItem(section, onLeft.get(id), onRight.get(id))),
    ...(group.isList ? pairOrder(section, group, left, right) : []),
  ];
}

function pairItem(
  section: PlaybookSectionId,
  left: DescribedItem | undefined,
  right: DescribedItem | undefined,
): readonly Unlike[] {
  const item = right ?? left;
  if (item === undefined) return [];
  if (left === undefined || right === undefined)
    return [
      {
        id: item.id,
        section,
        item: item.label,
        part: WHOLE_ENTRY,
        isText: false,
        left: left === undefined ? null : entryInWords(left),
        right: right === undefined ? null : entryInWords(right),
      },
    ];
  const partsOnLeft = new Map(left.parts.map((part) => [part.id, part]));
  return right.parts.flatMap((part) => {
    const before = partsOnLeft.get(part.id);
    if (before !== undefined && isSame(before.raw, part.raw)) return [];
    return [pairPart(section, item.label, part, before)];
  });
}

function pairPart(
  section: PlaybookSectionId,
  item: string,
  part: DescribedPart,
  left: DescribedPart | undefined,
): Unlike {
  const { id, label, words } = part;
  const isText = part.isText && typeof part.raw === "string" && typeof left?.raw === "string";
  return { id, section, item, part: label, isText, left: left?.words ?? null, right: words };
}

function pairOrder(
  section: PlaybookSectionId,
  group: DescribedGroup,
  left: readonly DescribedItem[],
  right: readonly DescribedItem[],
): readonly Unlike[] {
  if (isSame(orderOf(left, right), orderOf(right, left))) return [];
  return [
    {
      id: `${group.id}/*order`,
      section,
      item: null,
      part: `Order: ${group.label}`,
      isText: false,
      left: inSequence(left),
      right: inSequence(right),
    },
  ];
}

/** The ids of those that the others have too, in their order. */
export function orderOf(
  items: readonly DescribedItem[],
  others: readonly DescribedItem[],
): readonly string[] {
  const known = new Set(others.map(({ id }) => id));
  return [...new Set(items.map(({ id }) => id))].filter((id) => known.has(id));
}

/** "Urgent, Standard, Content" */
function inSequence(items: readonly DescribedItem[]): string {
  return items.map(({ label }) => label).join(", ");
}

/** All that an entry says, one line each. */
export function entryInWords({ label, lines }: DescribedItem): string {
  if (lines.length === 0) return label;
  return lines.map((line) => `${line.label}: ${line.words}`).join("\n");
}

const WHOLE_ENTRY = "Whole entry";

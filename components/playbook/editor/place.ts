import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { PLAYBOOK_SECTIONS, type PlaybookSectionId } from "#lib/domain/playbook/sections.ts";

/** Part of the document → the section in which it is edited. */
const SECTION_OF: Readonly<Record<string, PlaybookSectionId>> = {
  slaTiers: "lead-types",
  leadTypes: "lead-types",
  handoffs: "lead-types",
  noteTemplates: "note",
  callNotes: "note",
  qualification: "qualification",
  lifecycle: "lifecycle",
  stageMaps: "lifecycle",
  outcomes: "outcomes",
  reasons: "outcomes",
  followUp: "outcomes",
  briefs: "briefs",
  roles: "ownership",
  routing: "ownership",
  calendar: "ownership",
};

/** "leadTypes[2].tier" → "lead-types"; what stands at the top of the document is in the last section. */
export function sectionOf(place: string): PlaybookSectionId {
  const part = /^\w+/.exec(place)?.[0] ?? "";
  return SECTION_OF[part] ?? PLAYBOOK_SECTIONS[PLAYBOOK_SECTIONS.length - 1]?.id ?? "reviews";
}

/** "noteTemplates[1].fields[3].hint" → it, "noteTemplates[1].fields[3]", "noteTemplates[1]" …: itself first. */
export function placesAround(place: string): readonly string[] {
  const around = [place];
  let rest = place;
  while (rest !== "") {
    rest = rest.replace(/(\.?\w+|\[\d+\])$/, "");
    if (rest !== "" && rest !== around.at(-1)) around.push(rest);
    else break;
  }
  return around;
}

/** Whether something stands at a place or inside it. */
export function isWithin(place: string, outer: string): boolean {
  return place === outer || place.startsWith(`${outer}.`) || place.startsWith(`${outer}[`);
}

/** The entries that have to be unfolded to see a place: "leadTypes[2].tier" → "leadTypes/event". */
export function entriesAround(playbook: Playbook, place: string): readonly string[] {
  const match = /^((?:\w+\.)*\w+)\[(\d+)\]/.exec(place);
  const [, list = "", index = ""] = match ?? [];
  let at: unknown = playbook;
  for (const step of list.split(".")) at = partOf(at, step);
  const id = partOf(partOf(at, index), "id");
  return typeof id === "string" ? [`${list}/${id}`] : [];
}

function partOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

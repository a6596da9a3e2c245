import { SECTION_GROUPS } from "#lib/domain/playbook/describe.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { PLAYBOOK_SECTIONS, type PlaybookSectionId } from "#lib/domain/playbook/sections.ts";

/** "leadTypes[2].tier" → "lead-types"; what stands at the top of the document is in the last section. */
export function sectionOf(place: string): PlaybookSectionId {
  const part = /^\w+/.exec(place)?.[0] ?? "";
  const section = PLAYBOOK_SECTIONS.find(({ id }) =>
    SECTION_GROUPS[id].some((group) =>
      group.id === "" ? group.partLabels.has(part) : group.id.split("/")[0] === part,
    ),
  );
  return section?.id ?? "reviews";
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

/** The entries that have to be unfolded to see a place: "leadTypes[2].tier" → "leadTypes/event", outermost first. */
export function entriesAround(playbook: Playbook, place: string): readonly string[] {
  return [...place.matchAll(/\[(\d+)\]/gu)].flatMap(({ index, 1: position = "" }) => {
    const list = place.slice(0, index);
    let at: unknown = playbook;
    for (const step of list.match(/[^.[\]]+/gu) ?? []) at = partOf(at, step);
    const id = partOf(partOf(at, position), "id");
    return typeof id === "string" ? [`${list}/${id}`] : [];
  });
}

function partOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

import { upperFirst } from "../../text/upper-first.ts";
import type { LifecycleStage, Playbook } from "../schema.ts";
import { STAGE_EVIDENCE_NAMES } from "./names.ts";
import { nameOf, together } from "./phrases.ts";
import { list, type PartTable, text, told } from "./table.ts";

type StageMap = Playbook["stageMaps"][number];

const STAGE: PartTable<LifecycleStage, "id"> = {
  label: text("Name", ({ label }) => label),
  meaning: text("Meaning", ({ meaning }) => meaning),
  needs: told("True only with", ({ needs }) =>
    upperFirst(
      together(
        needs.map((each) => STAGE_EVIDENCE_NAMES[each]),
        "nothing in particular",
      ),
    ),
  ),
};

const STAGE_MAP: PartTable<StageMap, "crm"> = {
  stages: told(
    "Its names",
    ({ stages }, playbook) =>
      stages
        .map(({ value, stage }) => `${value} = ${nameOf(playbook.lifecycle, stage)}`)
        .join(", ") || "None yet",
  ),
};

export const LIFECYCLE_GROUPS = [
  list<LifecycleStage>({
    id: "lifecycle",
    label: "Lifecycle stages",
    items: ({ lifecycle }) => lifecycle,
    idOf: ({ id }) => id,
    nameOf: ({ label }) => label,
    parts: STAGE,
  }),
  list<StageMap>({
    id: "stageMaps",
    label: "Stage names in each CRM",
    items: ({ stageMaps }) => stageMaps,
    idOf: ({ crm }) => crm,
    nameOf: ({ crm }) => upperFirst(crm),
    parts: STAGE_MAP,
  }),
];

import type { Playbook } from "../schema.ts";
import { CADENCE_NAMES } from "./names.ts";
import { nameOf } from "./phrases.ts";
import { list, type PartTable, settings, text, told } from "./table.ts";

type Review = Playbook["reviews"][number];
type Head = Pick<Playbook, "name" | "reviewBy">;

const HEAD: PartTable<Head> = {
  name: text("Name", ({ name }) => name),
  reviewBy: told("Looked at again on", ({ reviewBy }) => reviewBy ?? "No day set"),
};

const REVIEW: PartTable<Review, "id"> = {
  label: text("Name", ({ label }) => label),
  every: told("How often", ({ every }) => CADENCE_NAMES[every]),
  agenda: told("Agenda", ({ agenda }) => agenda.join("; ") || "None yet"),
  calledBy: told("Called by", ({ calledBy }, { roles }) => nameOf(roles, calledBy)),
};

export const REVIEW_GROUPS = [
  settings<Head>({ id: "", label: "This playbook", owner: (playbook) => playbook, parts: HEAD }),
  list<Review>({
    id: "reviews",
    label: "Review meetings",
    items: ({ reviews }) => reviews,
    idOf: ({ id }) => id,
    nameOf: ({ label }) => label,
    parts: REVIEW,
  }),
];

import { HANDOFF_STATUSES, type HandoffStatus } from "../handoff/status.ts";

/** The parts of the queue, in the order in which they stand. */
export const QUEUE_VIEWS = ["mine", "offered", "team", "to-complete", "cold"] as const;

export type QueueView = (typeof QUEUE_VIEWS)[number];

export const QUEUE_SORTS = ["due", "name", "company", "owner", "lead-type", "offered"] as const;

export type QueueSort = (typeof QUEUE_SORTS)[number];

/** What somebody wants to see of the queue. */
export interface QueueChoice {
  readonly view: QueueView;
  readonly sort: QueueSort;
  readonly descending: boolean;
  readonly words: string;
  /** `<connection>/<owner id>`; null for anybody. */
  readonly owner: string | null;
  readonly leadType: string | null;
  readonly status: HandoffStatus | null;
  readonly overdueOnly: boolean;
}

export const FIRST_CHOICE: QueueChoice = {
  view: "mine",
  sort: "due",
  descending: false,
  words: "",
  owner: null,
  leadType: null,
  status: null,
  overdueOnly: false,
};

/** Statuses of leads that somebody still works on. */
export const OPEN_STATUSES: ReadonlySet<HandoffStatus> = new Set(
  HANDOFF_STATUSES.slice(0, HANDOFF_STATUSES.indexOf("opportunity")),
);

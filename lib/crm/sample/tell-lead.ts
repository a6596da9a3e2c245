import type { HandoffValues } from "../../domain/handoff-field.ts";
import { type LogEvent, logToText } from "../../domain/log.ts";
import { type HandoffNote, noteToHandoff } from "../../domain/note/note.ts";
import type { TouchKind } from "../../domain/touch.ts";
import type { SampleRecord } from "./schema.ts";

/** One lead as it is told: times in hours before the samples are made. */
export interface LeadStory {
  readonly id: string;
  readonly name: string | null;
  readonly email: string;
  readonly phone?: string;
  readonly jobTitle?: string;
  readonly language?: string;
  readonly country?: string;
  readonly city?: string;
  readonly stage?: string;
  readonly firstSeen: number;
  readonly company?: Partial<SampleRecord["company"]>;
  readonly source?: Partial<SampleRecord["source"]>;
  /** What the largest open deal around it is worth. */
  readonly dealAmount?: number;
  readonly touches: readonly ToldTouch[];
  readonly handoff?: ToldHandoff;
}

/** What the buyer did, unless it says that we did. */
export interface ToldTouch {
  readonly ago: number;
  readonly kind: TouchKind;
  readonly what: string;
  readonly asset?: string;
  readonly campaign?: string;
  readonly words?: string;
  readonly count?: number;
  /** Owner id of whoever of us it was. */
  readonly by?: string;
}

export interface ToldHandoff {
  readonly ownerId: string | null;
  readonly leadType: string;
  readonly status: string;
  readonly note?: Omit<HandoffNote, "owner" | "deadline">;
  readonly offered?: number;
  readonly accepted?: number;
  readonly firstTouch?: number;
  /** In hours before now; negative is ahead. */
  readonly due?: number;
  readonly outcome?: {
    readonly id: string;
    readonly reason: string;
    readonly evidence: string;
    readonly ago: number;
    readonly recycleInDays?: number;
  };
  /** The log's lines, oldest first. */
  readonly log: readonly (Omit<LogEvent, "id" | "at"> & { readonly ago: number })[];
}

/** The story as a record; `now` in epoch milliseconds, `order` sets the records' stamps apart. */
export function tellLead(story: LeadStory, now: number, order: number): SampleRecord {
  const at = momentsBefore(now);
  return {
    id: story.id,
    version: new Date(now + order).toISOString(),
    createdAt: at(story.firstSeen),
    archived: false,
    name: story.name,
    emails: [story.email],
    phone: story.phone ?? null,
    jobTitle: story.jobTitle ?? null,
    language: story.language ?? null,
    country: story.country ?? null,
    city: story.city ?? null,
    website: story.company?.domain ?? null,
    stage: story.stage ?? null,
    company: {
      name: null,
      domain: null,
      industry: null,
      employees: null,
      country: story.country ?? null,
      ownerId: null,
      ...story.company,
    },
    dealAmount: story.dealAmount ?? null,
    source: {
      original: null,
      latest: null,
      campaign: null,
      firstPage: null,
      lastPage: null,
      ...story.source,
    },
    handoff: story.handoff === undefined ? {} : toHandoff(story.handoff, story.id, now),
    touches: story.touches.map((touch, index) => {
      const { ago, kind, what, asset, campaign, words, count, by } = touch;
      return {
        id: `sample:${story.id}:${index}`,
        at: at(ago),
        actor: by === undefined ? "buyer" : "us",
        kind,
        asset: asset ?? null,
        campaign: campaign ?? null,
        count: count ?? 1,
        words: words ?? null,
        ownerId: by ?? null,
        receipt: { label: `Sample: ${what}`, url: null, evidence: `touch ${story.id}/${index}` },
      };
    }),
  };
}

function toHandoff(told: ToldHandoff, id: string, now: number): HandoffValues {
  const at = momentsBefore(now);
  const maybe = (ago: number | undefined) => (ago === undefined ? null : at(ago));
  const { outcome, note } = told;
  const log = told.log.map(({ ago, ...event }, index) => ({
    ...event,
    id: `SAMPLE-${id}-${index}`,
    at: at(ago),
  }));
  return {
    ...(note === undefined
      ? {}
      : noteToHandoff({ ...note, owner: told.ownerId ?? "", deadline: maybe(told.due) ?? "" })),
    ownerId: told.ownerId,
    leadType: told.leadType,
    status: told.status,
    offeredAt: maybe(told.offered),
    acceptedAt: maybe(told.accepted),
    firstTouchAt: maybe(told.firstTouch),
    dueAt: maybe(told.due),
    outcome: outcome?.id ?? null,
    reason: outcome?.reason ?? null,
    evidence: outcome?.evidence ?? null,
    outcomeAt: maybe(outcome?.ago),
    recycleUntil:
      outcome?.recycleInDays === undefined ? null : at(-24 * outcome.recycleInDays).slice(0, 10),
    playbookVersion: "handrail-default@1.2.0",
    log: logToText({ events: log, unread: [] }),
  };
}

const HOUR_MS = 60 * 60 * 1000;

function momentsBefore(now: number): (hours: number) => string {
  return (hours) => new Date(now - Math.round(hours * HOUR_MS)).toISOString();
}

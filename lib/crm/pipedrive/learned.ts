import { z } from "zod";
import { type Outcome, succeed } from "../../domain/failure.ts";
import type { HandoffField } from "../../domain/handoff-field.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { GatewayMemory } from "../http/gateway-ports.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import { findField, OUR_FIELDS } from "./handoff-fields.ts";
import { type FieldKind, PATHS } from "./paths.ts";
import { readPages } from "./read-pages.ts";
import {
  fieldSchema,
  leadLabelsSchema,
  type PipedriveField,
  type PipedriveRecord,
  stageSchema,
} from "./schema.ts";

/** What one account calls things: its keys for our fields, and its words for what it keeps as numbers. */
export interface Learned {
  /** The key of the custom field that holds a handoff field; what this account does not have is missing. */
  readonly codes: ReadonlyMap<HandoffField, string>;
  readonly labels: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
  readonly stages: ReadonlyMap<string, string>;
  /** When it was asked, epoch milliseconds. */
  readonly at: number;
}

/** What is known of an account's own names, by object type. Asked now and then: an admin may change them. */
export interface LearnedNames {
  readonly read: (call: Call, type: ObjectType) => Promise<Outcome<Learned>>;
  /** Asks anew, because what is known did not fit. */
  readonly relearn: (call: Call, type: ObjectType) => Promise<Outcome<Learned>>;
  /**
   * What is known, asked anew when records that were read whole do not name a field that we know: it was
   * made again under another key, and its values would look as if somebody had emptied them.
   */
  readonly fit: (
    call: Call,
    type: ObjectType,
    learned: Learned,
    rows: readonly PipedriveRecord[],
  ) => Promise<Outcome<Learned>>;
}

/** Whose custom fields a record takes; organizations carry no handoffs. */
const FIELD_KIND: Readonly<Record<ObjectType, FieldKind | null>> = {
  person: "person",
  lead: "deal",
  deal: "deal",
  company: null,
};

const pairsSchema = z.array(z.tuple([z.string(), z.string()]));

/** What comes out of the memory is parsed like a reply. */
const keptSchema = z.object({
  codes: pairsSchema,
  labels: pairsSchema,
  channels: pairsSchema,
  stages: pairsSchema,
  at: z.number(),
});

export function createLearnedNames(ports: {
  readonly memory: GatewayMemory;
  readonly now: () => number;
  /** Whether handoffs live in fields at all: then a missing one is worth another look. */
  readonly expectsFields: boolean;
}): LearnedNames {
  const { memory, now, expectsFields } = ports;
  const isOld = (known: Learned, type: ObjectType): boolean => {
    const isDue = expectsFields && FIELD_KIND[type] !== null;
    const isComplete = !isDue || known.codes.size === OUR_FIELDS.length;
    return now() - known.at > (isComplete ? BELIEVED_MS : BELIEVED_SHORT_MS);
  };
  const learn = async (call: Call, type: ObjectType): Promise<Outcome<Learned>> => {
    const asked = await ask(call, type, now());
    if (asked.ok) await memory.write(nameOf(type), toKept(asked.value));
    return asked;
  };
  return {
    read: async (call, type) => {
      const kept = keptSchema.safeParse(await memory.read(nameOf(type)));
      const known = kept.success ? fromKept(kept.data) : null;
      return known === null || isOld(known, type) ? learn(call, type) : succeed(known);
    },
    relearn: learn,
    fit: async (call, type, learned, [row]) => {
      const isFresh = now() - learned.at < BELIEVED_SHORT_MS;
      return isFresh || row === undefined || names(row, type, learned)
        ? succeed(learned)
        : learn(call, type);
    },
  };
}

/** How long names are believed; where a field is missing, an admin may be about to make it. */
const BELIEVED_MS = 6 * 60 * 60 * 1000;
const BELIEVED_SHORT_MS = 15 * 60 * 1000;

/** A lead names only the fields that hold something: it proves nothing. */
function names(row: PipedriveRecord, type: ObjectType, { codes }: Learned): boolean {
  const custom = row.custom_fields ?? {};
  return type === "lead" || [...codes.values()].every((code) => Object.hasOwn(custom, code));
}

async function ask(call: Call, type: ObjectType, at: number): Promise<Outcome<Learned>> {
  const kind = FIELD_KIND[type];
  const fields = kind === null ? succeed([]) : await readFields(call, kind);
  if (!fields.ok) return fields;
  const stages = type === "deal" ? await readStages(call) : succeed([]);
  if (!stages.ok) return stages;
  const labels =
    type === "lead" ? await readLeadLabels(call) : succeed(optionsOf("label_ids", fields.value));
  if (!labels.ok) return labels;
  return succeed({
    codes: new Map(
      OUR_FIELDS.flatMap((field): [HandoffField, string][] => {
        const found = findField(field, fields.value);
        return found === undefined ? [] : [[field, found.field_code]];
      }),
    ),
    labels: new Map(labels.value),
    channels: new Map(optionsOf("channel", fields.value)),
    stages: new Map(stages.value),
    at,
  });
}

/** All fields of a kind, Pipedrive's own among them. */
export function readFields(
  call: Call,
  kind: FieldKind,
): Promise<Outcome<readonly PipedriveField[]>> {
  return readPages(call, {
    path: PATHS.fields(kind),
    query: {},
    cost: COSTS.readFields,
    row: fieldSchema,
  });
}

type Pairs = readonly (readonly [string, string])[];

function optionsOf(code: string, fields: readonly PipedriveField[]): Pairs {
  const field = fields.find(({ field_code }) => field_code === code);
  return (field?.options ?? []).map(({ id, label }) => [id, label]);
}

async function readStages(call: Call): Promise<Outcome<Pairs>> {
  const request = { path: PATHS.stages, query: {}, cost: COSTS.readStages, row: stageSchema };
  const read = await readPages(call, request);
  return read.ok ? succeed(read.value.map(({ id, name }) => [id, name])) : read;
}

async function readLeadLabels(call: Call): Promise<Outcome<Pairs>> {
  const read = await call({
    method: "GET",
    path: PATHS.leadLabels,
    effect: "read",
    cost: COSTS.readLeadLabels,
    schema: leadLabelsSchema,
  });
  return read.ok ? succeed((read.value.data ?? []).map(({ id, name }) => [id, name])) : read;
}

function nameOf(type: ObjectType): string {
  return `names:${type}`;
}

function toKept({ codes, labels, channels, stages, at }: Learned): z.infer<typeof keptSchema> {
  return {
    codes: [...codes],
    labels: [...labels],
    channels: [...channels],
    stages: [...stages],
    at,
  };
}

function fromKept(kept: z.infer<typeof keptSchema>): Learned {
  const codeByField = new Map(kept.codes);
  return {
    codes: new Map(
      OUR_FIELDS.flatMap((field): [HandoffField, string][] => {
        const code = codeByField.get(field);
        return code === undefined || !/^[0-9a-f]{40}$/.test(code) ? [] : [[field, code]];
      }),
    ),
    labels: new Map(kept.labels),
    channels: new Map(kept.channels),
    stages: new Map(kept.stages),
    at: kept.at,
  };
}

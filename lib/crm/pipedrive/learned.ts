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
import { fieldSchema, leadLabelsSchema, type PipedriveField, stageSchema } from "./schema.ts";

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

/** What is known of an account's own names, by object type. Asked once for a browser session. */
export interface LearnedNames {
  readonly read: (call: Call, type: ObjectType) => Promise<Outcome<Learned>>;
  /** Asks anew, because what is known did not fit. */
  readonly relearn: (call: Call, type: ObjectType) => Promise<Outcome<Learned>>;
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
}): LearnedNames {
  const { memory, now } = ports;
  const learn = async (call: Call, type: ObjectType): Promise<Outcome<Learned>> => {
    const asked = await ask(call, type, now());
    if (asked.ok) await memory.write(nameOf(type), toKept(asked.value));
    return asked;
  };
  return {
    read: async (call, type) => {
      const kept = keptSchema.safeParse(await memory.read(nameOf(type)));
      return kept.success ? succeed(fromKept(kept.data)) : learn(call, type);
    },
    relearn: learn,
  };
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

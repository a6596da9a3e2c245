import { z } from "zod";
import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Capabilities, CreatedPerson, Gateway, NewPerson } from "../../domain/gateway.ts";
import { cleanPerson } from "./new-person.ts";

export interface CreateOncePorts {
  readonly capabilities: Pick<Capabilities, "label" | "creates">;
  /**
   * How long after it was sent a second one could be made, in milliseconds: because the first still takes effect
   * late, or is not found yet. 0 where the CRM itself refuses a second one.
   */
  readonly doubtMs: number;
  readonly findByEmails: Gateway["findByEmails"];
  /** Sends the person once. `conflict` says that the CRM has somebody with this address. */
  readonly create: (person: NewPerson) => Promise<Outcome<CreatedPerson>>;
  /** Outlives the worker, not the browser session. */
  readonly memory: {
    readonly read: (name: string) => Promise<unknown>;
    readonly write: (name: string, value: unknown) => Promise<void>;
  };
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Creates a person exactly once: looks for the address, remembers that it sends, sends, and looks again when
 * the answer was lost. As long as a second one could be made, nothing is sent a second time, neither
 * by another press nor by a worker that starts anew; and an index that does not show the new record yet
 * leads nobody to a second one.
 */
export function createOnce(ports: CreateOncePorts): Gateway["createPerson"] {
  const underWay = new Map<string, Promise<Outcome<CreatedPerson>>>();
  return async (typed) => {
    const person = cleanPerson(typed);
    if (!person.ok) return person;
    const { email } = person.value;
    const running = underWay.get(email) ?? runOnce(ports, person.value);
    underWay.set(email, running);
    try {
      return await running;
    } finally {
      underWay.delete(email);
    }
  };
}

async function runOnce(ports: CreateOncePorts, person: NewPerson): Promise<Outcome<CreatedPerson>> {
  const { capabilities, doubtMs, create, memory, now } = ports;
  const name = `create:${person.email}`;
  const before = await look(ports, person, true);
  if (!before.ok) return before;
  if (before.value !== null) return succeed(before.value);
  const kept = sentSchema.safeParse(await memory.read(name));
  const until = kept.success ? kept.data.at + doubtMs : 0;
  if (kept.success && now() < until) {
    return kept.data.made === null
      ? fail({ type: "busy", retryAt: until, detail: stillOpen(capabilities.label) })
      : succeed({ ...kept.data.made, existed: true });
  }
  const remember = (made: CreatedPerson | null) => memory.write(name, { at: now(), made });
  await remember(null);
  const sent = await create(person);
  const created = sent.ok ? sent : await settle(ports, person, sent);
  if (created.ok) await remember(created.value);
  else await (created.failure.type === "unknown" ? remember(null) : memory.write(name, null));
  return created;
}

/** What became of a creation that did not answer with a record. */
async function settle(
  ports: CreateOncePorts,
  person: NewPerson,
  sent: Outcome<CreatedPerson> & { readonly ok: false },
): Promise<Outcome<CreatedPerson>> {
  const { type } = sent.failure;
  if (type !== "unknown" && type !== "conflict") return sent;
  const after = await look(ports, person, type === "conflict");
  if (after.ok && after.value !== null) return succeed(after.value);
  if (type === "unknown") return sent;
  if (!after.ok) return after;
  const { label } = ports.capabilities;
  const message = `${label} has somebody with this address already and does not show them. They may have been deleted: restore them in ${label}.`;
  return fail({ type: "rejected", issues: [{ field: null, message }] });
}

/** The record that bears the address, best one of the kind that a new person would become. */
async function look(
  { findByEmails, capabilities }: CreateOncePorts,
  { email }: NewPerson,
  existed: boolean,
): Promise<Outcome<CreatedPerson | null>> {
  const found = await findByEmails([email]);
  if (!found.ok) return found;
  const usual = found.value.find(({ key }) => key.objectType === capabilities.creates);
  const key = (usual ?? found.value[0])?.key;
  if (key === undefined) return succeed(null);
  return succeed({ objectType: key.objectType, recordId: key.recordId, existed });
}

/** What comes out of the memory is parsed like a reply. */
const sentSchema = z.object({
  /** When it was sent or its answer was lost, epoch milliseconds. */
  at: z.number(),
  made: z
    .object({ objectType: z.enum(["person", "lead", "deal", "company"]), recordId: z.string() })
    .nullable(),
});

function stillOpen(label: string): string {
  return `${label} was asked to create this person a moment ago and has not said whether it did. Handrail looks again before it sends anything twice.`;
}

import { PATHS } from "#lib/crm/hubspot/paths.ts";
import { KEYS } from "#tests/sandbox/hubspot/settings.ts";

/** One thing that a person saves: a new text in one field of a contact, or a note on its timeline. */
export interface BenchWrite {
  /** Unlike any other in its run; grows in the order in which the person saved. */
  readonly id: number;
  readonly recordId: string;
  readonly kind: "patch" | "note";
  /** Holds the id, so that it can be found in the CRM. */
  readonly text: string;
  /** What the field showed when the person changed it. */
  readonly base: string | null;
  /** The write that must be there before this one, or null. */
  readonly after: number | null;
}

/** The field that the patches of the bench write to. */
export const PROPERTY = "handrail_note_problem";

/** HubSpot's published id for "this note belongs to that contact". */
const NOTE_TO_CONTACT = 202;

/** The request that carries out a write by itself, as HubSpot's documentation shows it. */
export function toRequest(write: BenchWrite, idempotencyKey: string): Request {
  const isNote = write.kind === "note";
  const path = isNote ? PATHS.objects("notes") : PATHS.object("contacts", write.recordId);
  return new Request(new URL(path, "https://api.hubapi.com"), {
    method: isNote ? "POST" : "PATCH",
    headers: {
      authorization: `Bearer ${KEYS.good}`,
      "content-type": "application/json",
      // HubSpot knows no such header; a client that has a key passes it on all the same.
      "idempotency-key": idempotencyKey,
    },
    body: JSON.stringify(isNote ? noteBody(write) : { properties: { [PROPERTY]: write.text } }),
  });
}

function noteBody({ text, recordId }: BenchWrite) {
  return {
    properties: { hs_timestamp: new Date().toISOString(), hs_note_body: text },
    associations: [
      {
        to: { id: recordId },
        types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: NOTE_TO_CONTACT }],
      },
    ],
  };
}

/** What a careful client makes of a reply: null when it is good, otherwise what is wrong. */
export async function troubleOf(reply: Response): Promise<Refused | null> {
  if (!reply.ok) return { status: reply.status, words: `HubSpot refused: ${reply.statusText}` };
  const body: unknown = await reply.json().catch(() => null);
  const hasId = typeof body === "object" && body !== null && "id" in body;
  return hasId ? null : { status: reply.status, words: "The reply is not what HubSpot promises." };
}

export interface Refused {
  readonly status: number;
  /** Without the status. */
  readonly words: string;
}

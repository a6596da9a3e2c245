import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { SearchHit } from "../../domain/gateway.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import type { ListRequest } from "./changes.ts";
import { type Filter, type Rows, readRows } from "./read-rows.ts";
import type { TwentyRow } from "./schema.ts";
import { recordSelection } from "./selection.ts";
import { readText } from "./text.ts";
import { emailsOf, nameOf } from "./to-domain.ts";
import { rowsToSnapshots } from "./to-snapshots.ts";
import { hasField } from "./workspace.ts";

const HITS = 20;
const QUERY_MAX = 200;
const WORDS_MAX = 8;

/**
 * The person with an e-mail address: the primary one, else one of the others. Null when there is none. A
 * workspace may have several with one address; the oldest record is the one that others were copied from.
 */
export async function readByEmail(
  request: ListRequest,
  email: string,
): Promise<Outcome<RecordSnapshot | null>> {
  const address = email.trim().toLowerCase();
  if (address.length > 254 || !/^[^\s@/\\"]+@[^\s@/\\"]+$/.test(address)) return succeed(null);
  const primary = await readPeople(request, { emails: { primaryEmail: { eq: address } } });
  if (!primary.ok) return primary;
  if (primary.value.rows.length > 0) return pick(request, primary.value, address);
  const pattern = `%"${escapeLike(address)}"%`;
  const others = await readPeople(request, { emails: { additionalEmails: { like: pattern } } });
  if (others.ok) return pick(request, others.value, address);
  // Some servers cannot search the other addresses.
  return others.failure.type === "rejected" ? succeed(null) : others;
}

/** Showing one person's history beside another's mail would be worse than showing nothing. */
function pick(
  { place }: ListRequest,
  { rows, spoiled }: Rows,
  address: string,
): Outcome<RecordSnapshot | null> {
  const theirs = rows.filter((row) => emailsOf(row).includes(address));
  if (theirs.length === 0 && rows.length > 0) {
    const detail = "Twenty answered with a record that has another e-mail address.";
    return fail({ type: "bad-reply", path: "people by e-mail › emails", detail });
  }
  const age = (row: TwentyRow) => `${row.createdAt ?? "9"} ${row.id}`;
  const [oldest] = theirs.toSorted((left, right) => age(left).localeCompare(age(right)));
  const records = rowsToSnapshots({ rows: oldest === undefined ? [] : [oldest], spoiled }, place);
  return succeed(records[0] ?? null);
}

/** People in whose name, address or job title each of the words stands. */
export async function searchPeople(
  request: ListRequest,
  words: string,
): Promise<Outcome<readonly SearchHit[]>> {
  const query = words.toWellFormed().replace(/\s+/g, " ").trim().slice(0, QUERY_MAX);
  const all = query.split(" ").filter((word) => word !== "");
  if (all.length === 0) return succeed([]);
  const hasTitle = hasField(request.workspace, "person", "jobTitle");
  const filter = { and: all.slice(0, WORDS_MAX).map((word) => holdsWord(word, hasTitle)) };
  const read = await readPeople(request, filter, HITS);
  if (!read.ok) return read;
  return succeed(read.value.rows.map(toHit));
}

function holdsWord(word: string, hasTitle: boolean): Filter {
  const pattern = { ilike: `%${escapeLike(word)}%` };
  return {
    or: [
      { name: { firstName: pattern } },
      { name: { lastName: pattern } },
      { emails: { primaryEmail: pattern } },
      ...(hasTitle ? [{ jobTitle: pattern }] : []),
    ],
  };
}

/** In a pattern `%` and `_` stand for anything, unless they are escaped. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

function readPeople(request: ListRequest, filter: Filter, first = 10): Promise<Outcome<Rows>> {
  const { call, object, name, workspace } = request;
  return readRows(call, {
    object,
    selection: recordSelection(workspace, name),
    withoutNumbers: recordSelection(workspace, name, { numbers: false }),
    filter,
    first,
    afterId: null,
  });
}

function toHit(row: TwentyRow): SearchHit {
  const [email = null] = emailsOf(row);
  const details = [readText(row, "jobTitle"), readText(row, "company.name"), email];
  return {
    objectType: "person",
    recordId: row.id,
    name: nameOf(row, "person") ?? email ?? "Person without a name",
    detail: details.filter((detail) => detail !== null).join(", "),
  };
}

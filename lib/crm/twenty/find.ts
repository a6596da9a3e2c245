import { type Outcome, succeed } from "../../domain/failure.ts";
import type { SearchHit } from "../../domain/gateway.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import { bearersOf, toAddresses } from "../values/addresses.ts";
import { PAGE } from "./capabilities.ts";
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

/** Everybody with one of these addresses, as the primary one or one of the others. */
export async function findByEmails(
  request: ListRequest,
  emails: readonly string[],
): Promise<Outcome<readonly RecordSnapshot[]>> {
  const addresses = toAddresses(emails);
  if (addresses.length === 0) return succeed([]);
  const primary = { emails: { primaryEmail: { in: addresses } } };
  const others = addresses.map((address) => ({
    emails: { additionalEmails: { like: `%"${escapeLike(address)}"%` } },
  }));
  const either = await readPeople(request, { or: [primary, ...others] }, PAGE);
  // Some servers cannot search the other addresses.
  const isRefused = !either.ok && either.failure.type === "rejected";
  const found = isRefused ? await readPeople(request, primary, PAGE) : either;
  if (!found.ok) return found;
  return succeed(bearersOf(rowsToSnapshots(found.value, request.place), addresses));
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
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

function readPeople(request: ListRequest, filter: Filter, first: number): Promise<Outcome<Rows>> {
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

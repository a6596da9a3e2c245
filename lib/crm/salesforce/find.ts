import { type Outcome, succeed } from "../../domain/failure.ts";
import type { SearchHit } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import { bearersOf, toAddresses } from "../values/addresses.ts";
import { composite } from "./composite.ts";
import type { Layout } from "./layout.ts";
import { queryStep, rowsOf } from "./query.ts";
import { type RecordPorts, selectRecords, toRecord } from "./read-row.ts";
import type { Row } from "./schema.ts";
import { beginsWith, textLiteral } from "./soql.ts";
import { readText } from "./text.ts";
import { emailsOf, idOf, type RecordPlace, toSnapshot } from "./to-domain.ts";

const HITS = 20;

/** More than anybody has duplicates of a few people. */
const FOUND_MAX = 200;

const QUERY_MAX = 200;
const WORDS_MAX = 5;

type PlaceOf = (objectType: ObjectType) => RecordPlace;

/** Whom an address can belong to. A lead that was converted is a contact by now. */
const PEOPLE = ["person", "lead"] as const satisfies readonly ObjectType[];

const STILL_A_LEAD = "IsConverted = false AND ";

/** Every contact and every lead with one of these addresses. */
export async function findByEmails(
  ports: RecordPorts,
  placeOf: PlaceOf,
  emails: readonly string[],
): Promise<Outcome<readonly RecordSnapshot[]>> {
  const addresses = toAddresses(emails);
  if (addresses.length === 0) return succeed([]);
  const among = `(${addresses.map(textLiteral).join(", ")})`;
  const steps = PEOPLE.map((type) =>
    queryStep(
      type,
      `${selectRecords(type, ports.layout)} WHERE ${type === "lead" ? STILL_A_LEAD : ""}Email IN ${among} ORDER BY SystemModstamp DESC LIMIT ${FOUND_MAX}`,
    ),
  );
  const answers = await composite(ports, steps, { effect: "read" });
  if (!answers.ok) return answers;
  const found: RecordSnapshot[] = [];
  for (const type of PEOPLE) {
    const rows = await rowsOf(ports.call, answers.value, type);
    if (!rows.ok) return rows;
    found.push(
      ...rows.value.map((row) => toSnapshot(toRecord(row, type, ports.layout), placeOf(type))),
    );
  }
  return succeed(bearersOf(found, addresses));
}

/** Contacts and leads in whose name, address or company every word begins something. */
export async function searchPeople(
  ports: RecordPorts,
  words: string,
): Promise<Outcome<readonly SearchHit[]>> {
  const query = words.toWellFormed().trim().slice(0, QUERY_MAX).toWellFormed();
  const parts = query
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, WORDS_MAX);
  if (parts.length === 0) return succeed([]);
  const steps = PEOPLE.map((type) => queryStep(type, searchQuery(type, parts, ports.layout)));
  const answers = await composite(ports, steps, { effect: "read" });
  if (!answers.ok) return answers;
  const hits: SearchHit[] = [];
  for (const type of PEOPLE) {
    const rows = await rowsOf(ports.call, answers.value, type);
    if (!rows.ok) return rows;
    hits.push(...rows.value.map((row) => toHit(row, type)));
  }
  return succeed(hits.slice(0, HITS));
}

const SEARCHED = {
  person: { object: "Contact", company: "Account.Name" },
  lead: { object: "Lead", company: "Company" },
} as const;

function searchQuery(
  type: (typeof PEOPLE)[number],
  words: readonly string[],
  { objects }: Layout,
): string {
  const { object, company } = SEARCHED[type];
  const { hidden } = objects[type];
  const shown = (columns: readonly string[]) => columns.filter((it) => !hidden.includes(it));
  const searched = ["FirstName", "LastName", ...shown(["Name", "Email", company])];
  const matches = words.map((word) => {
    return `(${searched.map((column) => `${column} LIKE ${beginsWith(word)}`).join(" OR ")})`;
  });
  const where = `${type === "lead" ? STILL_A_LEAD : ""}${matches.join(" AND ")}`;
  const columns = ["Id", ...shown(["Name", "Email", "Title", company])].join(", ");
  return `SELECT ${columns} FROM ${object} WHERE ${where} ORDER BY LastName, Id LIMIT ${HITS}`;
}

function toHit(row: Row, objectType: (typeof PEOPLE)[number]): SearchHit {
  const [email = null] = emailsOf(row);
  const company = readText(row, SEARCHED[objectType].company);
  const details = [readText(row, "Title"), company, email];
  return {
    objectType,
    recordId: idOf(row),
    name: readText(row, "Name") ?? email ?? idOf(row),
    detail: details.filter((detail) => detail !== null).join(", "),
  };
}

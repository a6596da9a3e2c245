import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Account } from "../../domain/gateway.ts";
import type { Owner } from "../../domain/snapshot.ts";
import { readPages } from "../http/read-pages.ts";
import type { Call } from "./call.ts";
import { PAGE } from "./capabilities.ts";
import { PATHS, type TwentyObject } from "./paths.ts";
import { LIVING_OR_NOT, readRows } from "./read-rows.ts";
import { currentUserSchema, currentWorkspaceSchema, type TwentyRow } from "./schema.ts";
import { readText } from "./text.ts";

export interface AccountRequest {
  /** Where people open the workspace: what names it, since its addresses do. */
  readonly pageHost: string;
  /** Whether the API serves more than one workspace: then the key alone says which. */
  readonly isShared: boolean;
  /** Whether somebody has signed in; an API key is nobody. */
  readonly isPerson: boolean;
}

/** The workspace that the credential opens; a failure when its pages are not those that were named. */
export async function readAccount(call: Call, request: AccountRequest): Promise<Outcome<Account>> {
  const workspace = await readWorkspaceName(call);
  if (!workspace.ok) return request.isShared ? workspace : fail(withHint(workspace.failure));
  const { pageHost } = request;
  const { name, hosts } = workspace.value;
  const [actual] = hosts;
  if (request.isShared && actual !== undefined && !hosts.includes(pageHost)) {
    return fail({ type: "wrong-account", expected: pageHost, actual });
  }
  const user = request.isPerson ? await readUser(call) : succeed(null);
  if (!user.ok) return user;
  return succeed({
    id: pageHost,
    name: name ?? pageHost,
    pageHost,
    timeZone: null,
    user: user.value,
  });
}

/** A workspace of the cloud may have a domain of its own, at which there are pages but no data. */
function withHint(failure: Failure): Failure {
  if (failure.type !== "bad-reply") return failure;
  const hint =
    "If the workspace is in Twenty's cloud under a domain of its own, enter its address at twenty.com.";
  return { ...failure, detail: `${failure.detail} ${hint}` };
}

interface WorkspaceName {
  readonly name: string | null;
  /** The hosts of the workspace's pages, as far as the server tells. */
  readonly hosts: readonly string[];
}

/** Servers tell about their workspace in different places, and some not at all. */
async function readWorkspaceName(call: Call): Promise<Outcome<WorkspaceName>> {
  const full = "displayName workspaceUrls { subdomainUrl customUrl }";
  for (const [path, fields] of [
    [PATHS.metadata, full],
    [PATHS.metadata, "displayName"],
    [PATHS.core, "displayName"],
  ] as const) {
    const query = `query CurrentWorkspace { currentWorkspace { ${fields} } }`;
    const answer = await call.graphql({ name: "CurrentWorkspace", path, query, effect: "read" });
    if (!answer.ok) {
      if (isAboutTheQuestion(answer.failure.type)) continue;
      return answer;
    }
    const parsed = currentWorkspaceSchema.safeParse(answer.value.data);
    if (parsed.success) return succeed(toWorkspaceName(parsed.data.currentWorkspace));
  }
  // Nothing said, but nothing proven either: the key has to open the records at least.
  const query = "query Prove { people(first: 1) { edges { node { id } } } }";
  const proof = await call.graphql({ name: "Prove", query, effect: "read" });
  if (!proof.ok) return proof;
  const [gap] = proof.value.gaps;
  return gap === undefined ? succeed({ name: null, hosts: [] }) : fail(gap.failure);
}

/** The server does not know the question, or not for this credential: another one may do. */
function isAboutTheQuestion(type: string): boolean {
  return ["rejected", "forbidden", "not-found", "bad-reply", "busy"].includes(type);
}

type WorkspaceReply = ReturnType<typeof currentWorkspaceSchema.parse>["currentWorkspace"];

function toWorkspaceName(workspace: WorkspaceReply): WorkspaceName {
  const urls = [workspace.workspaceUrls?.customUrl, workspace.workspaceUrls?.subdomainUrl];
  const hosts = urls.flatMap((url) => (url && URL.canParse(url) ? [new URL(url).host] : []));
  return { name: readText(workspace, "displayName"), hosts };
}

/** Who signed in, as the workspace knows them; null where the server does not say. */
async function readUser(call: Call): Promise<Outcome<NonNullable<Account["user"]> | null>> {
  const query =
    "query CurrentUser { currentUser { email workspaceMember { id name { firstName lastName } } } }";
  for (const path of [PATHS.metadata, PATHS.core] as const) {
    const answer = await call.graphql({ name: "CurrentUser", path, query, effect: "read" });
    if (!answer.ok) {
      if (isAboutTheQuestion(answer.failure.type)) continue;
      return answer;
    }
    const parsed = currentUserSchema.safeParse(answer.value.data);
    const member = parsed.success ? parsed.data.currentUser.workspaceMember : null;
    if (!parsed.success || !member) continue;
    const name = fullName(member) ?? readText(parsed.data.currentUser, "email") ?? "Somebody";
    return succeed({ ownerId: member.id, name });
  }
  return succeed(null);
}

const MEMBERS: TwentyObject = {
  one: "workspaceMember",
  many: "workspaceMembers",
  type: "WorkspaceMember",
};

const MEMBER_FIELDS = "id createdAt updatedAt deletedAt name { firstName lastName } userEmail";

/** Everybody who can own a record, and those who once could: old records still name them. */
export async function readOwners(call: Call): Promise<Outcome<readonly Owner[]>> {
  const rows = await readPages("workspaceMembers", async (afterId) => {
    const read = await readRows(call, {
      object: MEMBERS,
      selection: MEMBER_FIELDS,
      withoutNumbers: MEMBER_FIELDS,
      filter: LIVING_OR_NOT,
      first: PAGE,
      afterId,
    });
    if (!read.ok) return read;
    const after = read.value.more ? (read.value.rows.at(-1)?.id ?? null) : null;
    return succeed({ rows: read.value.rows, after });
  });
  if (!rows.ok) return rows;
  const owners = rows.value.map(toOwner);
  return succeed(owners.toSorted((left, right) => left.name.localeCompare(right.name)));
}

function toOwner(row: TwentyRow): Owner {
  const email = readText(row, "userEmail");
  return {
    id: row.id,
    name: fullName(row) ?? email ?? `Member ${row.id.slice(0, 8)}`,
    email,
    active: (row.deletedAt ?? null) === null,
    teamIds: [],
  };
}

function fullName(row: unknown): string | null {
  const names = [readText(row, "name.firstName"), readText(row, "name.lastName")];
  return names.filter((name) => name !== null).join(" ") || null;
}

import { buildSchema, graphql } from "graphql";
import type { Caller } from "./guard.ts";
import { rowsOf, type TwentyWorld } from "./state.ts";

/** Older servers know less of the workspace, and keep it beside the records. */
const OLD = "type Workspace { id: ID! displayName: String subdomain: String! }";
const MODERN = `scalar UUID
type WorkspaceUrls { customUrl: String subdomainUrl: String! }
type Workspace { id: UUID! displayName: String subdomain: String! customDomain: String workspaceUrls: WorkspaceUrls! }`;
const USER = `type FullName { firstName: String lastName: String }
type WorkspaceMember { id: ID! name: FullName! }
type User { id: ID! email: String! workspaceMember: WorkspaceMember }
type Query { currentWorkspace: Workspace! currentUser: User! }`;

/** Answers about the workspace and about who is asking. An API key is nobody. */
export function createWorkspaceGraphql(world: TwentyWorld) {
  const schema = buildSchema(`${world.settings.modern ? MODERN : OLD} ${USER}`);
  return async (caller: NonNullable<Caller>, query: string, operationName: string | null) => {
    const { settings } = world;
    const id = "20202020-1c25-4d02-bf25-6aeccf7ea419";
    const answer = await graphql({
      schema,
      source: query,
      operationName,
      rootValue: {
        currentWorkspace: () => ({
          id,
          displayName: settings.workspaceName,
          subdomain: "acme",
          workspaceUrls: { customUrl: null, subdomainUrl: settings.origin },
        }),
        currentUser: () => {
          const member = rowsOf(world, "workspaceMember").get(caller.memberId ?? "");
          if (member === undefined) throw new Error("User not found");
          const { name, userEmail } = member.values;
          return { id, email: userEmail, workspaceMember: { id: member.id, name } };
        },
      },
    });
    const data = answer.data === undefined ? {} : { data: answer.data };
    const errors = answer.errors?.map((error) => error.toJSON());
    return errors === undefined ? data : { ...data, errors };
  };
}

import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { createRow } from "#tests/sandbox/twenty/operations.ts";
import { createTwentySandbox, type TwentySandbox } from "#tests/sandbox/twenty/sandbox.ts";
import { TWENTY_KEYS } from "#tests/sandbox/twenty/settings.ts";
import { rowsOf, type TwentyWorld } from "#tests/sandbox/twenty/state.ts";
import { startLoopback } from "../live/loopback.ts";
import { LIVE_TWENTY } from "../live/twenty.ts";
import { checkLive } from "./live-world.ts";

const HOST = "crm.acme.example";
const CLI = new URL("../live/live.ts", import.meta.url).pathname;

/** Somebody has to be there to own a record. */
function fill(world: TwentyWorld): void {
  const values = { name: { firstName: "Omar", lastName: "Haddad" } };
  const author = { source: "MANUAL", name: "System", memberId: null, way: "graphql" } as const;
  createRow(world, "workspaceMember", values, author);
}

function living({ world }: TwentySandbox): readonly string[] {
  return ["person", "note", "task"].flatMap((object) =>
    [...rowsOf(world, object).values()]
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ id }) => `${object} ${id}`),
  );
}

describe("a live check of Twenty", { timeout: 60_000 }, () => {
  it.each([true, false])(
    "finds every promise kept, measures, and leaves nothing behind (newer server: %s)",
    async (modern) => {
      const { report, before, after, sandbox } = await checkLive({
        crm: LIVE_TWENTY,
        server: HOST,
        token: TWENTY_KEYS.good,
        createSandbox: (clock) =>
          createTwentySandbox({ ...clock, fill, modern, origin: `https://${HOST}` }),
        living,
      });
      expect(report).toMatchObject({ findings: [], left: [], wasStopped: false });
      for (const what of ["a repeated note", "a repeated task"]) {
        expect(report.figures.get(what)).toBe("makes no second one; the answer names the first");
      }
      expect(after).toEqual(before);
      expect(sandbox.journal.length).toBeGreaterThan(20);
    },
  );

  it("says on the command line what it would do, and does nothing without --yes", async () => {
    const { sandbox, output, status } = await run([], () => false);
    expect(status).toBe(0);
    expect(output).toContain("Nothing was done. Add --yes to do it.");
    expect(sandbox.requests).toEqual([]);
  });

  it("removes everything after Ctrl+C, and never prints the key", async () => {
    const { sandbox, output, status } = await run(["--yes"], (line) => line.startsWith("holds"));
    expect(status).toBe(1);
    expect(output).toContain("Stopped before all promises were asked for.");
    expect(output).toContain("Everything that was made is removed.");
    expect(output).not.toContain(TWENTY_KEYS.good);
    expect(sandbox.journal.filter(({ object }) => object === "person").length).toBeGreaterThan(2);
    expect(living(sandbox)).toEqual([]);
  });
});

/** The command as a person starts it, who presses Ctrl+C at a line. */
async function run(given: readonly string[], interruptAt: (line: string) => boolean) {
  const sandbox = createTwentySandbox({ fill });
  const loopback = await startLoopback((request) => sandbox.app.fetch(request));
  const url = `http://127.0.0.1:${loopback.port}`;
  const child = spawn(
    process.execPath,
    [CLI, "twenty", "--url", url, "--key", TWENTY_KEYS.good, ...given],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  const read = (text: string): void => {
    if (text.split("\n").some(interruptAt)) child.kill("SIGINT");
    output += text;
  };
  child.stdout.setEncoding("utf8").on("data", read);
  child.stderr.setEncoding("utf8").on("data", read);
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  await loopback.close();
  return { sandbox, output, status };
}

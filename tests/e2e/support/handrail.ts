import { test as base, expect } from "@playwright/test";
import { type SeededConnection, seedConnection } from "../../support/connect.ts";
import { BUILT_EXTENSION, type Launched, launchHandrail } from "../../support/launch.ts";

type Launch = Omit<NonNullable<Parameters<typeof launchHandrail>[0]>, "extensionPath">;

interface Options {
  /** How sandbox and browser start. */
  readonly launch: Launch;
  /** Who is connected, and with which key; null starts without any connection. */
  readonly connection: SeededConnection | null;
}

interface Fixtures {
  /** The extension in a browser and a profile of its own, beside a sandbox of its own. */
  readonly launched: Launched;
}

/** The extension under test: the built one, or the one that `HANDRAIL_EXTENSION` names. */
const EXTENSION = process.env["HANDRAIL_EXTENSION"] ?? BUILT_EXTENSION;

/** A test with Handrail in it. An error that nobody caught in one of our pages fails it at its end. */
export const test = base.extend<Options & Fixtures>({
  launch: [{}, { option: true }],
  connection: [{}, { option: true }],
  launched: async ({ launch, connection }, use) => {
    const launched = await launchHandrail({ ...launch, extensionPath: EXTENSION });
    const uncaught: string[] = [];
    launched.context.on("weberror", (event) => uncaught.push(event.error().stack ?? ""));
    if (connection !== null) await seedConnection(launched, connection);
    await use(launched);
    await launched.close();
    expect(uncaught.filter((stack) => stack.includes("chrome-extension://"))).toEqual([]);
  },
});

export { expect };

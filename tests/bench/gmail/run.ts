import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { group } from "../report/figures.ts";
import { figureLines, goalLines } from "../report/print.ts";
import type { Figure, Goal } from "../report/results.ts";
import { bootstrap, median, quantile } from "../stats.ts";
import { measureRead, type ReadTimes } from "./read.ts";
import { type MailStart, measureMailStart } from "./start.ts";
import { type MailSwitch, measureSwitch } from "./switch.ts";
import { createMailWorld } from "./world.ts";

const FOLDER = "test-results";
const FILE = `${FOLDER}/bench-gmail.json`;
const SWITCHES = { quick: 20, whole: 90 } as const;

interface Measured {
  readonly read: ReadTimes;
  readonly start: MailStart;
  readonly painted: MailSwitch;
}

/** Measures what Handrail costs Gmail's page and how soon the right lead stands beside it; prints and writes. */
export async function benchGmail(
  { rounds, quick }: { readonly rounds: number; readonly quick: boolean },
  say: (line: string) => void,
): Promise<void> {
  say("Reading a long conversation…");
  const read = await measureRead(quick);
  const world = await createMailWorld(say);
  try {
    say("Going from conversation to conversation…");
    const painted = await measureSwitch(world, quick ? SWITCHES.quick : SWITCHES.whole);
    say(`Loading the page, ${rounds} rounds…`);
    const start = await measureMailStart(world, rounds);
    const measured = { read, start, painted };
    say([...figureLines(toFigures(measured)), "", ...goalLines(judge(measured))].join("\n"));
    const [calm, all] = world.calm.count();
    say(
      `\n${world.bare.version} · load ${loadavg()[0]} · ${calm} of ${all} runs began on a quiet machine`,
    );
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(FILE, `${JSON.stringify({ at: new Date().toISOString(), ...measured })}\n`);
    say(`Written to ${FILE}`);
  } finally {
    await world.close();
  }
}

function toFigures({ read, start, painted }: Measured): readonly Figure[] {
  return [
    ...group(`One read of a page with ${read.elements} elements`, "ms", read.series),
    ...group("Click on another conversation → its lead painted", "ms", {
      "10,000 leads in the cache": painted.full,
      "only those who write": painted.almostEmpty,
    }),
    ...group("Script on the page's main thread, processor time", "ms", named(start.script)),
    ...group("Everything on the page's main thread, processor time", "ms", named(start.tasks)),
  ];
}

function named({ bare, handrail, closed, inboxSdk }: MailStart["script"]) {
  return {
    "without an extension": bare,
    "with Handrail, the sidebar open": handrail,
    "with Handrail, the sidebar closed": closed,
    "with InboxSDK": inboxSdk,
  };
}

function judge({ read, start, painted }: Measured): readonly Goal[] {
  return [
    {
      id: "read",
      statement: "One read of the page",
      limit: 0.3,
      unit: "ms",
      result: bootstrap({ times: read.series["Handrail"] ?? [] }, ({ times }) => median(times)),
    },
    {
      id: "switch-p95",
      statement: "Another conversation's lead painted, p95",
      limit: 60,
      unit: "ms",
      result: bootstrap({ times: painted.full }, ({ times }) => quantile(times, 0.95)),
    },
    {
      id: "switch-cache",
      statement: "The same with 10,000 leads in the cache against a few",
      limit: 1.2,
      unit: "×",
      result: bootstrap(painted, (drawn) => median(drawn.full) / median(drawn.almostEmpty)),
    },
    ...WAYS.flatMap(([way, words]): readonly Goal[] => [
      {
        id: `start-script-${way}`,
        statement: `Script added to the page's start, the sidebar ${words}`,
        limit: 10,
        unit: "ms",
        result: bootstrap(start.script, (drawn) => added(drawn, way)),
      },
      ...(["script", "tasks"] as const).map(
        (kind): Goal => ({
          id: `start-${kind}-share-${way}`,
          statement: `${kind === "script" ? "Script" : "Work"} added, against InboxSDK's, the sidebar ${words}`,
          limit: 0.1,
          unit: "×",
          result: bootstrap(start[kind], (drawn) => added(drawn, way) / added(drawn, "inboxSdk")),
        }),
      ),
    ]),
  ];
}

const WAYS = [
  ["handrail", "open"],
  ["closed", "closed"],
] as const;

function added(drawn: MailStart["script"], way: keyof MailStart["script"]): number {
  return median(drawn[way]) - median(drawn.bare);
}

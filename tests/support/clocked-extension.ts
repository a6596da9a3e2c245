import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Runs before everything else in the worker and in each page: the time of day with a shift that a test
 * moves. Pages share the shift through their storage; the worker, which has none, is told.
 */
const CLOCK = `
const RealDate = globalThis.Date;
const kept = () => { try { return Number(globalThis.localStorage?.getItem("test-clock") ?? 0); } catch { return 0; } };
let told = 0;
const shift = () => (globalThis.localStorage === undefined ? told : kept());
globalThis.Date = class extends RealDate {
  constructor(...parts) { if (parts.length === 0) super(RealDate.now() + shift()); else super(...parts); }
  static now() { return RealDate.now() + shift(); }
};
globalThis.moveTestClock = (milliseconds) => {
  told = milliseconds;
  globalThis.localStorage?.setItem("test-clock", String(milliseconds));
};
`;

/**
 * A copy of a built extension that differs in one thing: what it takes for the present moment can be moved
 * by a test (`moveClock`). Alarms of the browser go by the real time all the same. Gone at the end of the process.
 */
export function clockedExtension(built: string): string {
  const copy = mkdtempSync(join(tmpdir(), "handrail-clocked-"));
  process.once("exit", () => rmSync(copy, { recursive: true, force: true }));
  cpSync(built, copy, { recursive: true });
  writeFileSync(join(copy, "test-clock.js"), CLOCK);
  change(join(copy, "background.js"), (text) => `import "./test-clock.js";${text}`);
  for (const name of readdirSync(copy).filter((it) => it.endsWith(".html"))) {
    change(join(copy, name), (text) =>
      text.replace("<head>", '<head><script src="/test-clock.js"></script>'),
    );
  }
  return copy;
}

function change(path: string, rule: (text: string) => string): void {
  const before = readFileSync(path, "utf8");
  const after = rule(before);
  if (after === before) throw new Error(`Expected to change ${path}`);
  writeFileSync(path, after);
}

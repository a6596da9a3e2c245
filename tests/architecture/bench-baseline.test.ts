import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildBaselines } from "../bench/extensions/build-baseline.ts";

it("the bench's baseline still fits under the product's components, so that it can be built", async () => {
  const folder = mkdtempSync(join(tmpdir(), "handrail-baseline-"));
  try {
    const { atStart } = await buildBaselines(folder);
    expect(readdirSync(atStart)).toEqual(
      expect.arrayContaining(["content.js", "manifest.json", "worker.js"]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

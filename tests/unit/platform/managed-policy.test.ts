import { beforeEach, expect, it, vi } from "vitest";

const listeners: ((changes: unknown, area: string) => void)[] = [];
const managed = vi.fn<() => Promise<Record<string, unknown>>>();
vi.mock("wxt/browser", () => ({
  browser: {
    storage: {
      managed: { get: () => managed() },
      onChanged: { addListener: (listen: (typeof listeners)[number]) => listeners.push(listen) },
    },
  },
}));
const { onManagedPolicyChanged, readManagedPolicy } = await import(
  "#lib/platform/managed-policy.ts"
);

const NONE = { playbook: null, playbookAddress: null };

beforeEach(() => {
  listeners.length = 0;
});

it("reads both keys, and takes what is missing, empty or no text for not set", async () => {
  managed.mockResolvedValue({ playbook: "{}", playbookAddress: " https://acme.example/p " });
  expect(await readManagedPolicy()).toEqual({
    playbook: "{}",
    playbookAddress: "https://acme.example/p",
  });
  managed.mockResolvedValue({ playbook: { format: 2 }, playbookAddress: "" });
  expect(await readManagedPolicy()).toEqual(NONE);
  managed.mockResolvedValue({});
  expect(await readManagedPolicy()).toEqual(NONE);
});

it("is none in a browser that is not managed, or refuses to say", async () => {
  managed.mockRejectedValue(new Error("Policies are not available."));
  expect(await readManagedPolicy()).toEqual(NONE);
});

it("calls back for the organisation's changes only", () => {
  let changed = 0;
  onManagedPolicyChanged(() => {
    changed += 1;
  });
  for (const area of ["local", "session", "managed"]) for (const it of listeners) it({}, area);
  expect(changed).toBe(1);
});

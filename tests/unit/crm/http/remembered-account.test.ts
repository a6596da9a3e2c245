import { expect, it } from "vitest";
import { rememberAccount } from "#lib/crm/http/remembered-account.ts";
import { type Failure, fail, type Outcome, succeed } from "#lib/domain/failure.ts";
import type { Account } from "#lib/domain/gateway.ts";

const ACCOUNT: Account = { id: "24861337", name: "Acme", pageHost: "x", timeZone: null };
const OFFLINE: Failure = { type: "offline" };

function setUp(...answers: readonly Outcome<Account>[]) {
  let asked = 0;
  let key = "first";
  const account = rememberAccount(
    async () => key,
    async () => {
      asked += 1;
      return answers[asked - 1] ?? succeed(ACCOUNT);
    },
  );
  return {
    account,
    asked: () => asked,
    useKey: (next: string) => {
      key = next;
    },
  };
}

it("asks the CRM once, also when several ask at once (P13.2)", async () => {
  const { account, asked } = setUp();
  await Promise.all([account(), account(), account()]);
  expect(await account()).toEqual(succeed(ACCOUNT.id));
  expect(asked()).toBe(1);
});

it("keeps no answer that told nothing, and asks again (P13.2)", async () => {
  const { account, asked } = setUp(fail(OFFLINE));
  expect(await account()).toEqual(fail(OFFLINE));
  expect(await account()).toEqual(succeed(ACCOUNT.id));
  expect(asked()).toBe(2);
});

it("hands on which account the key opens when it is the wrong one (P13.1, P13.2)", async () => {
  const wrong: Failure = { type: "wrong-account", expected: "24861337", actual: "40404040" };
  const { account } = setUp(fail(wrong));
  expect(await account()).toEqual(fail(wrong));
});

it("asks again when the key has been changed (P13.2)", async () => {
  const { account, asked, useKey } = setUp();
  await account();
  useKey("second");
  await account();
  expect(asked()).toBe(2);
});

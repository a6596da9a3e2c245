import { describe, expect, it } from "vitest";
import { toApiHost, toPageHost } from "#lib/pages/salesforce/hosts.ts";

describe("the API host behind each of an organisation's hosts", () => {
  it.each([
    ["acme.lightning.force.com", "acme.my.salesforce.com"],
    ["acme.my.salesforce.com", "acme.my.salesforce.com"],
    ["acme.my.salesforce-setup.com", "acme.my.salesforce.com"],
    ["acme--uat.sandbox.lightning.force.com", "acme--uat.sandbox.my.salesforce.com"],
    ["acme--uat.sandbox.my.salesforce-setup.com", "acme--uat.sandbox.my.salesforce.com"],
    ["acme-dev-ed.develop.lightning.force.com", "acme-dev-ed.develop.my.salesforce.com"],
    ["acme.scratch.lightning.force.com", "acme.scratch.my.salesforce.com"],
    ["acme.trailblaze.lightning.force.com", "acme.trailblaze.my.salesforce.com"],
    ["acme.demo.lightning.force.com", "acme.demo.my.salesforce.com"],
    ["acme.lightning.eu1.force.com", "acme.my.eu1.salesforce.com"],
    ["acme.my.eu1.salesforce.com", "acme.my.eu1.salesforce.com"],
    ["army.lightning.crmforce.mil", "army.my.salesforce.mil"],
    ["army.my.salesforce.mil", "army.my.salesforce.mil"],
    ["acme.lightning.sfcrmapps.cn", "acme.my.sfcrmproducts.cn"],
    ["acme.my.sfcrmproducts.cn", "acme.my.sfcrmproducts.cn"],
    ["acme.lightning.force.com.mcas.ms", "acme.my.salesforce.com"],
    ["ACME.Lightning.Force.com", "acme.my.salesforce.com"],
  ])("%s → %s", (host, apiHost) => {
    expect(toApiHost(host)).toBe(apiHost);
  });

  it.each([
    "login.salesforce.com",
    "na1.salesforce.com",
    "help.salesforce.com",
    "lightning.force.com",
    "acme.lightning.force.com.evil.example",
    "acme.lightning.force.company",
    "evil.example",
    "acmelightning.force.com",
    "a.b.c.d.lightning.force.com",
    "-acme.lightning.force.com",
    "acme.my.salesforce.com.mcas.ms.evil.example",
  ])("%s is nobody's", (host) => {
    expect(toApiHost(host)).toBeNull();
  });
});

it.each([
  ["acme.my.salesforce.com", "acme.lightning.force.com"],
  ["acme--uat.sandbox.my.salesforce.com", "acme--uat.sandbox.lightning.force.com"],
  ["acme.my.eu1.salesforce.com", "acme.lightning.eu1.force.com"],
  ["army.my.salesforce.mil", "army.lightning.crmforce.mil"],
  ["acme.my.sfcrmproducts.cn", "acme.lightning.sfcrmapps.cn"],
])("the pages of %s are on %s, and lead back to it", (apiHost, pageHost) => {
  expect(toPageHost(apiHost)).toBe(pageHost);
  expect(toApiHost(pageHost)).toBe(apiHost);
});

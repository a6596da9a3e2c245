import { generate } from "selfsigned";

const NAMES = [
  "api.hubapi.com",
  "*.hubspot.com",
  "*.my.salesforce.com",
  "*.lightning.force.com",
  "*.pipedrive.com",
  "*.twenty.com",
  "crm.acme.example",
  "localhost",
];

/** A fresh certificate of nobody's for every host name that the server answers for. */
export async function createCertificate(): Promise<{
  readonly key: string;
  readonly cert: string;
}> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "sandbox" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          ...NAMES.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { key, cert };
}

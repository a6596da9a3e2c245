import { describeKeyed } from "./engine-suite.ts";

describeKeyed();

// Offers the peers' figures to the bench, as `estimate/src/lib.rs` offers ours: the sum over some cases.
import { sum } from "./cases.js";
import { figures as byDecimal } from "./decimal.js";
import { figures as byPublicodes } from "./publicodes.js";

window.peers = {
  decimal: (first, count) => sum(byDecimal, first, count),
  publicodes: (first, count) => sum(byPublicodes, first, count),
};

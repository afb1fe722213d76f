// The seven figures by publicodes, row by row. The amounts are those of the bench (tests/bench/rules.json); beside them
// here stands what fits and what is to be confirmed, written from the leaflet.
//
//     node peer.js < rows.csv              rows with the link's keys in, figures out
//     node peer.js --time N < rows.csv     the rows again and again, N in all: how long the figures take, without CSV
import { readFileSync } from "node:fs";

import Engine from "publicodes";
import amounts from "../../bench/rules.json";
import rules from "./rules.json";

const engine = new Engine({ ...amounts, ...rules });

const CHOICES = ["facility", "tokyo", "project", "acquire", "standard", "contract", "finish"];
const COUNTS = ["beds", "months"];
const COSTS = ["ehr", "staff", "consult", "cyber", "train", "region"];
const LARGEST_COST = 999_999_999_999;
const MONTHS_OF_YEAR = 12;

// Of each programme: what decides, the rules of its amount at both ends, and its costs.
const PROGRAMMES = [
  ["hospital-ehr", "hospital ehr", ["hospital ehr", "hospital ehr"], ["ehr"]],
  ["input-staff", "input staff", ["input staff", "input staff"], ["staff"]],
  ["clinic-ehr", "clinic ehr", ["clinic ehr", "clinic ehr"], ["ehr", "staff"]],
  ["consulting", "consulting", ["consulting", "consulting"], ["consult"]],
  ["cyber", "cyber", ["cyber low", "cyber high"], ["cyber"]],
  ["training", "training", ["training", "training"], ["train"]],
  ["regional", "regional", ["regional low", "regional high"], ["region"]],
];
const NAMES = ["grant_min", "grant_max", "ceiling_min", "ceiling_max"];
// One amount is known for each cost, so both sums of costs are one.
const TOTALS = ["cost_min", "cost", "confirmed", "upto", "own_min", "own_max"];

const value = (rule) => engine.evaluate(rule).nodeValue;

// Whole yen; `null` where nothing is known. What is not applicable pays nothing.
function amount(rule) {
  const found = value(rule);
  return found === undefined ? null : Math.floor(found ?? 0);
}

const isGiven = (row, key) => row[key] !== "" && row[key] !== undefined;

// What a row says, and its costs apart. Counts that the rules do not allow are none.
function told(row) {
  const given = {};
  const costs = {};
  for (const key of CHOICES.filter((key) => isGiven(row, key))) given[key] = `'${row[key]}'`;
  for (const key of COUNTS.filter((key) => isGiven(row, key))) given[key] = Number(row[key]);
  for (const key of COSTS.filter((key) => isGiven(row, key))) costs[key] = Number(row[key]);
  engine.setSituation({ ...given, ...costs });
  const unfit = COUNTS.filter((key) => key in given && value(`${key} fit`) === false);
  if (unfit.length > 0) {
    for (const key of unfit) delete given[key];
    engine.setSituation({ ...given, ...costs });
  }
  return [given, costs];
}

function figures(row) {
  const [given, costs] = told(row);
  const found = PROGRAMMES.map(([, name, ends]) => ({
    isOut: value(`${name} ineligible`) === true,
    isOpen: value(`${name} confirm`) === true,
    grant: ends.map(amount),
  }));
  // The most that a programme could pay at any cost is what it pays at the largest.
  const largest = Object.fromEntries(COSTS.map((key) => [key, LARGEST_COST]));
  engine.setSituation({ months: MONTHS_OF_YEAR, ...given, ...largest });
  const cells = PROGRAMMES.map(([, , ends, keys], index) => {
    const { isOut, isOpen, grant } = found[index];
    if (isOut) return ["ineligible", 0, 0, 0, 0];
    const ceiling = ends.map(amount);
    const isSpent = keys.some((key) => key in costs);
    const isAwaited = ceiling.includes(null) || (isSpent && grant.includes(null));
    const outcome = isAwaited ? "incomplete" : isOpen ? "confirm" : "likely";
    return [outcome, ...grant, ...ceiling];
  });
  return [...cells.flat(), ...sums(costs, cells)];
}

const added = (amounts) => amounts.reduce((sum, amount) => sum + (amount ?? 0), 0);

// What is likely is printed; what is assumed or a range is always to be confirmed.
function sums(costs, cells) {
  const cost = added(Object.values(costs));
  const confirmed = added(cells.map(([outcome, low]) => (outcome === "likely" ? low : 0)));
  const upto = added(cells.map(([, , high]) => high));
  return [cost, cost, confirmed, upto, cost - upto, cost - confirmed];
}

// None of the values has a comma or a quotation mark.
function rowsOf(text) {
  const [head, ...lines] = text.trimEnd().split(/\r?\n/).map((line) => line.split(","));
  return lines.map((cells) => Object.fromEntries(head.map((key, index) => [key, cells[index]])));
}

const rows = rowsOf(readFileSync(0, "utf8"));
const at = process.argv.indexOf("--time");
if (at > 0) {
  const count = Number(process.argv[at + 1]);
  const start = performance.now();
  for (let index = 0; index < count; index++) figures(rows[index % rows.length]);
  console.log(`rows,seconds\n${count},${((performance.now() - start) / 1000).toFixed(6)}`);
} else {
  const head = PROGRAMMES.flatMap(([id]) => ["outcome", ...NAMES].map((name) => `${id}.${name}`));
  head.push(...TOTALS.map((name) => `total.${name}`));
  const lines = rows.map((row) => [row.row ?? "", ...figures(row).map((cell) => cell ?? "")].join(","));
  console.log([["row", ...head].join(","), ...lines].join("\n"));
}

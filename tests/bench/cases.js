// Cases in which everything is entered, the same as in `estimate/src/lib.rs`: equal sums prove equal work.

export function caseAt(index) {
  const clinic = index % 4 === 3;
  const cost = (factor, below) => (index * factor) % below;
  return {
    facility: clinic ? "clinic" : "hospital",
    beds: clinic ? index % 20 : 20 + (index % 481),
    ehr: cost(7_919_317, 300_000_000),
    staff: cost(104_729, 6_000_000),
    consult: cost(15_485, 2_000_000),
    cyber: cost(611_953, 50_000_000),
    train: cost(7_907, 1_000_000),
    region: cost(982_451, 40_000_000),
    months: 1 + (index % 12),
  };
}

// The grants of so many cases from the first on, added up modulo 2^32.
export function sum(figures, first, count) {
  let total = 0;
  for (let index = first; index < first + count; index++) {
    for (const { low, high } of figures(caseAt(index))) {
      total = (total + low + high) % 2 ** 32;
    }
  }
  return total;
}

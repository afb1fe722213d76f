// The seven figures by decimal.js, in the same order as the rule pack. Amounts are in yen; null is none yet.
import Decimal from "decimal.js";

const HALF = [1, 2];
const THREE_QUARTERS = [3, 4];
const FULL = [1, 1];

function grant(standard, cost, [parts, whole]) {
  if (standard === null || cost === null) {
    return null;
  }
  return Decimal.min(standard, cost).times(parts).div(whole).floor().toNumber();
}

function exact(id, amount) {
  return { id, low: amount, high: amount };
}

function times(yen, count) {
  return count === null ? null : new Decimal(yen).times(count);
}

export function figures({ facility, beds, ehr, staff, consult, cyber, train, region, months }) {
  const of = (facilities, amount) => (facility === "" ? null : facilities.includes(facility) ? amount() : 0);
  const hospital = (amount) => of(["hospital"], amount);
  const clinic = (amount) => of(["clinic"], amount);
  const either = (amount) => of(["hospital", "clinic"], amount);

  const bySize = (standard, cost) => {
    if (facility === "hospital" && beds === null) {
      return null;
    }
    return grant(standard, cost, facility === "hospital" && beds >= 200 ? HALF : THREE_QUARTERS);
  };
  const clinicStandard = () => (beds !== null && beds <= 4 ? new Decimal(3_000_000) : times(605_000, beds));
  const clinicCost = ehr === null && staff === null ? null : new Decimal(ehr ?? 0).plus(staff ?? 0);
  const months12 = () => (months === null ? null : new Decimal(3_600_000).times(months).div(12));
  return [
    exact("hospital-ehr", hospital(() => bySize(times(605_000, beds), ehr))),
    exact("input-staff", hospital(() => bySize(months12(), staff))),
    exact("clinic-ehr", clinic(() => grant(clinicStandard(), clinicCost, THREE_QUARTERS))),
    exact("consulting", either(() => bySize(1_000_000, consult))),
    {
      id: "cyber",
      low: either(() => grant(3_750_000, cyber, HALF)),
      high: either(() => grant(35_000_000, cyber, HALF)),
    },
    exact("training", either(() => grant(500_000, train, FULL))),
    {
      id: "regional",
      low: either(() => grant(20_000_000, region, HALF)),
      high: either(() => grant(20_000_000, region, THREE_QUARTERS)),
    },
  ];
}

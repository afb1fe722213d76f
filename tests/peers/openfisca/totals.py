"""The sums over all programmes, and where help stops."""

import numpy

from model import NONE, Outcome, yen

LESSER = "裏面 病院 活用例「※基準額と実支出額とを比較して少ない方の額に補助率を乗じて得た額を交付」"
COSTS = ["ehr", "staff", "consult", "cyber", "train", "region"]

# Of each programme: its outcome, its grant at both ends, and whether every value behind it is printed as one.
PROGRAMMES = [
    ("hospital_ehr_outcome", "hospital_ehr_grant", "hospital_ehr_grant", True),
    ("input_staff_outcome", "input_staff_grant", "input_staff_grant", False),
    ("clinic_ehr_outcome", "clinic_ehr_grant", "clinic_ehr_grant", True),
    ("consulting_outcome", "consulting_grant", "consulting_grant", True),
    ("cyber_outcome", "cyber_grant_least", "cyber_grant_most", False),
    ("training_outcome", "training_grant", "training_grant", True),
    ("regional_outcome", "regional_grant_least", "regional_grant_most", False),
]


@yen("費用の合計", LESSER)
def total_cost(institution, period, parameters):
    return sum(numpy.maximum(institution(cost, period), 0) for cost in COSTS)


@yen("対象見込みで記載のとおりの交付額の合計", LESSER)
def total_confirmed(institution, period, parameters):
    total = 0
    for outcome, least, _, is_printed in PROGRAMMES:
        counts = (institution(outcome, period) == Outcome.likely) & is_printed
        total = total + numpy.where(counts, numpy.maximum(institution(least, period), 0), 0)
    return total


@yen("要確認の補助もすべて受けられた場合の合計", LESSER)
def total_upto(institution, period, parameters):
    return sum(numpy.maximum(institution(most, period), 0) for _, _, most, _ in PROGRAMMES)


@yen("自己負担：すべて受けられた場合", LESSER)
def total_own_min(institution, period, parameters):
    return institution("total_cost", period) - institution("total_upto", period)


@yen("自己負担：確定分だけの場合", LESSER)
def total_own_max(institution, period, parameters):
    return institution("total_cost", period) - institution("total_confirmed", period)


def stops(programme, end, standard):
    """基準額, where something may be paid. `standard` gives it from the parameters or from a variable."""

    def formula(institution, period, parameters):
        found = institution(f"{programme}_outcome", period)
        may_pay = (found == Outcome.likely) | (found == Outcome.confirm)
        return numpy.where(may_pay, standard(institution, period, parameters), NONE)

    formula.__name__ = f"{programme}_stops{end}"
    yen(f"{programme}: 基準額", LESSER)(formula)


stops("hospital_ehr", "", lambda i, period, p: i("hospital_ehr_standard", period))
stops("clinic_ehr", "", lambda i, period, p: i("clinic_ehr_standard", period))
stops("input_staff", "", lambda i, period, p: i("input_staff_standard", period))
stops("consulting", "", lambda i, period, p: p(period).consulting.yen)
stops("training", "", lambda i, period, p: p(period).training.yen)
stops("regional", "", lambda i, period, p: p(period).regional.yen)
stops("cyber", "_least", lambda i, period, p: p(period).cyber.yen_least)
stops("cyber", "_most", lambda i, period, p: p(period).cyber.yen_most)

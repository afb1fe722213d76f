"""裏面 病院で電子カルテを導入する場合."""

import numpy

from inputs import breaks_terms, is_, is_out, is_unchosen
from model import NONE, Outcome, judged, lesser, outcome, paid, share, yen

BACK = "裏面 病院"


def is_no_hospital(institution, period):
    return is_out(institution, period) | is_(institution, period, "facility", "clinic")


def rate(institution, period, parameters):
    """補助率：200床以上の病院 1/2、200床未満の病院 3/4."""
    p = parameters(period).hospital_ehr
    is_large = institution("known_beds", period) >= p.large_from
    return numpy.where(is_large, p.rate_large, p.rate_small)


@yen("基準額：605,000円×病床数", BACK)
def hospital_ehr_standard(institution, period, parameters):
    beds = institution("known_beds", period)
    return numpy.where(beds == NONE, NONE, beds * parameters(period).hospital_ehr.yen_per_bed)


@outcome("病院の電子カルテの判定", "裏面 病院「補助対象：都内病院」、欄外")
def hospital_ehr_outcome(institution, period, parameters):
    return judged(
        is_no_hospital(institution, period) | breaks_terms(institution, period),
        is_unchosen(institution, period) | (institution("known_beds", period) == NONE),
        # The leaflet tells of the standard beside the clinics only.
        is_(institution, period, "standard", "no"),
    )


@yen("病院の電子カルテの交付額", "裏面 病院 活用例「少ない方の額に補助率を乗じて得た額を交付」")
def hospital_ehr_grant(institution, period, parameters):
    amount = lesser(institution("hospital_ehr_standard", period), institution("ehr", period))
    grant = share(amount, rate(institution, period, parameters))
    return paid(institution("hospital_ehr_outcome", period), grant)


@yen("病院の電子カルテの交付額の最大", BACK)
def hospital_ehr_ceiling(institution, period, parameters):
    most = share(institution("hospital_ehr_standard", period), rate(institution, period, parameters))
    return paid(institution("hospital_ehr_outcome", period), most)


def staff_standard(months, parameters, period):
    """基準額：3,600,000円×配置月数÷12."""
    p = parameters(period).input_staff
    is_month = (months >= 1) & (months <= p.months_of_year)
    return numpy.where(is_month, p.yen_per_year * months // p.months_of_year, NONE)


@yen("入力代行の人件費の基準額", BACK)
def input_staff_standard(institution, period, parameters):
    return staff_standard(institution("months", period), parameters, period)


@outcome("入力代行の人件費の判定", "裏面 病院「補助対象：上記により電子カルテを新規導入した都内病院」")
def input_staff_outcome(institution, period, parameters):
    months = institution("months", period)
    needs_months = (institution("staff", period) != NONE) | (months != NONE)
    awaits_months = needs_months & (institution("input_staff_standard", period) == NONE)
    return judged(
        is_no_hospital(institution, period)
        | breaks_terms(institution, period)
        | is_(institution, period, "project", "renewal"),
        is_unchosen(institution, period) | (institution("known_beds", period) == NONE) | awaits_months,
        # No rate is printed for wages: that of the records is assumed.
        True,
    )


@yen("入力代行の人件費の交付額", BACK)
def input_staff_grant(institution, period, parameters):
    amount = lesser(institution("input_staff_standard", period), institution("staff", period))
    grant = share(amount, rate(institution, period, parameters))
    return paid(institution("input_staff_outcome", period), grant)


@yen("入力代行の人件費の交付額の最大：月数が空欄なら12か月", BACK)
def input_staff_ceiling(institution, period, parameters):
    months = institution("months", period)
    of_year = parameters(period).input_staff.months_of_year
    standard = staff_standard(numpy.where(months == NONE, of_year, months), parameters, period)
    most = share(standard, rate(institution, period, parameters))
    is_known = institution("known_beds", period) != NONE
    is_out = institution("input_staff_outcome", period) == Outcome.ineligible
    return numpy.select([is_out, is_known], [0, most], NONE)

"""裏面 診療所で電子カルテを導入する場合."""

import numpy

from inputs import breaks_terms, is_, is_out, is_unchosen
from model import NONE, judged, lesser, outcome, paid, share, yen

BACK = "裏面 診療所"


@yen("電子カルテと入力代行の人件費の合計", "裏面 診療所「（医師の電子カルテ入力代行を行う事務作業等の人件費含む）」")
def clinic_cost(institution, period, parameters):
    ehr, staff = institution("ehr", period), institution("staff", period)
    total = numpy.maximum(ehr, 0) + numpy.maximum(staff, 0)
    return numpy.where((ehr == NONE) & (staff == NONE), NONE, total)


@yen("基準額：4床以下 3,000,000円、5床以上 605,000円×病床数", BACK)
def clinic_ehr_standard(institution, period, parameters):
    beds = institution("known_beds", period)
    p = parameters(period).clinic_ehr
    known = numpy.where(beds <= p.few_beds_up_to, p.yen_few_beds, beds * p.yen_per_bed)
    return numpy.where(beds == NONE, NONE, known)


@outcome("診療所の電子カルテの判定", "裏面 診療所「補助対象：医科診療所」、リースについての文、欄外")
def clinic_ehr_outcome(institution, period, parameters):
    is_lease = is_(institution, period, "acquire", "lease")
    is_standard = is_(institution, period, "standard", "yes")
    is_other_standard = is_(institution, period, "standard", "no")
    has_wages = institution("staff", period) != NONE
    return judged(
        is_out(institution, period)
        | is_(institution, period, "facility", "hospital")
        | breaks_terms(institution, period)
        | (is_lease & is_other_standard),
        is_unchosen(institution, period) | (institution("known_beds", period) == NONE),
        (is_lease & ~is_standard)
        | (is_lease & has_wages)
        | is_other_standard
        | is_(institution, period, "project", "renewal"),
    )


@yen("診療所の電子カルテの交付額", "裏面 診療所「補助率：3/4」")
def clinic_ehr_grant(institution, period, parameters):
    amount = lesser(institution("clinic_ehr_standard", period), institution("clinic_cost", period))
    grant = share(amount, parameters(period).clinic_ehr.rate)
    return paid(institution("clinic_ehr_outcome", period), grant)


@yen("診療所の電子カルテの交付額の最大", "裏面 診療所「補助率：3/4」")
def clinic_ehr_ceiling(institution, period, parameters):
    most = share(institution("clinic_ehr_standard", period), parameters(period).clinic_ehr.rate)
    return paid(institution("clinic_ehr_outcome", period), most)

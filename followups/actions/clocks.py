"""What follows from a clock being corrected: a person's, an employer's, the candidate's own."""

from django.db import transaction
from django.db.models import F, Q

from applications.domain import zones
from applications.models import Candidate, Contact, Employer
from followups import facts
from followups.models import Call


@transaction.atomic
def follow_clock(*, contact: Contact) -> int:
    """Give a person's planned calls the instant of their wall time on the clock as it is known now (R-09).

    What was promised is the wall time, so that stays. How many calls changed. `settings.AFTER_CONTACT_EDIT` calls this.
    """
    return _follow_all(contact.candidate, Q(involvement__contact=contact))


@transaction.atomic
def follow_employer(*, employer: Employer) -> int:
    """The same for those whose clock is their employer's. `settings.AFTER_EMPLOYER_EDIT` calls this."""
    is_theirs = Q(involvement__contact__zone="", involvement__contact__country="")
    return _follow_all(employer.candidate, is_theirs & Q(follow_up__rejection__application__employer=employer))


@transaction.atomic
def follow_candidate(*, candidate: Candidate) -> int:
    """The same for those whose clock is taken to be the candidate's own. `settings.AFTER_PROFILE_EDIT` calls this."""
    return _follow_all(candidate, Q(involvement__contact__zone=""))


def _follow_all(candidate: Candidate, which: Q) -> int:
    planned = Call.objects.owned_by(candidate).filter(which).is_planned()
    return sum(_follow(call) for call in planned.select_related("follow_up"))


def _follow(call: Call) -> int:
    rejection = facts.rejections_of(call.candidate).filter(pk=call.follow_up.rejection_id).first()
    if rejection is None:
        return 0
    case = facts.case_of(rejection)
    involvement = next(other for other in case.involvements if other.pk == call.involvement_id)
    zone = facts.clock_for(case, involvement).zone
    wall = zones.wall_of(call.local_on, call.local_time, zone)
    moved = Call.objects.filter(pk=call.pk).is_planned().exclude(zone=zone)
    return moved.update(
        zone=zone,
        local_on=wall.date(),
        local_time=wall.time(),
        starts_at=zones.instant_of(call.local_on, call.local_time, zone),
        revision=F("revision") + 1,
    )

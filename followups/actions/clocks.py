"""What follows from a person's clock being corrected."""

from django.db import transaction
from django.db.models import F

from applications.domain import zones
from applications.models import Contact
from followups import facts
from followups.models import Call


@transaction.atomic
def follow_clock(*, contact: Contact) -> int:
    """Give a person's planned calls the instant of their wall time on the clock as it is known now (R-09).

    What was promised is the wall time, so that stays. How many calls changed. `settings.AFTER_CONTACT_EDIT` calls this.
    """
    planned = Call.objects.filter(candidate=contact.candidate_id, involvement__contact=contact).is_planned()
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

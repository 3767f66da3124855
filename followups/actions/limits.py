"""What stands against an attempt, checked inside the action, whoever asks (T14)."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from applications.domain import zones
from applications.models import Involvement
from followups import facts
from followups.domain import attempts, outcomes, timing
from followups.enums import Channel, FollowUpOutcome
from followups.models import Call
from followups.models.holds import Hold, is_left_alone


class NotToBeCalled(Exception):
    """The advert, the employer, the person, or an earlier answer forbids this (TIM-18, TIM-20)."""


HELD_BACK = {
    Hold.CONCERN: gettext_lazy("You noted something about this one that comes first. Nobody there is asked meanwhile."),
    Hold.NO_FOLLOW_UPS: gettext_lazy("You switched follow-ups off. Switch them on in the settings first."),
    Hold.NO_FOLLOW_UP: gettext_lazy("You noted that nobody is asked about this one. Change that on its page first."),
    Hold.NO_CONTACT: gettext_lazy("You noted that nobody there is to be contacted."),
}


def refuse_forbidden(case: facts.Case, involvement: Involvement, channel: Channel, *, is_explained: bool) -> None:
    """Raise NotToBeCalled for what is held back, forbidden to call, or refused (TIM-18, TIM-20)."""
    is_by_phone = channel == Channel.PHONE
    refuse_held(case, involvement)
    if is_by_phone and case.application.no_calls:
        raise NotToBeCalled(_("The advert asks for no phone calls. Choose to write instead."))
    if is_by_phone and case.outcome == FollowUpOutcome.DO_NOT_CALL:
        raise NotToBeCalled(_("They asked not to be called. A thank-you note is all that is left to do."))
    if case.outcome in outcomes.STOPPING and not is_explained:
        raise NotToBeCalled(_("They answered that they cannot say more. To ask again all the same, write down why."))


def refuse_held(case: facts.Case, involvement: Involvement) -> None:
    """What no explanation lifts: a concern, and the candidate's own word (domain 8, S-62)."""
    if case.hold is not None:
        raise NotToBeCalled(str(HELD_BACK[case.hold]))
    if is_left_alone(involvement.contact):
        raise NotToBeCalled(_("You noted that %(name)s is not to be contacted.") % {"name": involvement.contact.name})


def check_time(call: Call, case: facts.Case, *, feels_calm: bool, is_explained: bool) -> None:
    """Give the call its instant, and the time that clock shows then. Raises what the rules say against it."""
    call.starts_at = zones.instant_of(call.local_on, call.local_time, call.zone)
    wall = zones.wall_of(call.local_on, call.local_time, call.zone)
    call.local_on, call.local_time = wall.date(), wall.time()
    named_at = call.starts_at if call.is_time_named_by_contact else None
    known = facts.timing(case, call.involvement, on=call.local_on, feels_calm=feels_calm, named_at=named_at)
    timing.check_start(call.starts_at, known)
    if not is_explained:
        attempts.check_again(call.starts_at, known, Channel(call.channel))


def check_person(call: Call, case: facts.Case, *, now: datetime, is_explained: bool) -> None:
    """Raise AttemptLimitReached for a person who is not next (TIM-17); a time they named themselves is kept (T11)."""
    if is_explained or call.is_time_named_by_contact:
        return
    others = [facts.timing(case, other) for other in case.involvements if other.pk != call.involvement.pk]
    attempts.check_person(others, is_referred=case.outcome == FollowUpOutcome.REFERRED, now=now)

"""What a person does about a call: schedule, move, let go, log."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from applications.enums import Ending
from applications.models import Involvement, Rejection, RevisionConflict
from followups import facts
from followups.actions import concerns, follow_ups, limits, scripts
from followups.domain import attempts, outcomes, timing
from followups.domain.outcomes import CallEnding
from followups.enums import CallState, Channel, Decision, FollowUpOutcome, OverrideReason, PartCode
from followups.models import Call, FollowUp, Override


class AlreadyPlanned(Exception):
    """One call is planned for this rejection already; two people are not asked at once (TIM-17)."""


class AlreadyLogged(Exception):
    """The call was made or let go meanwhile."""


LIMITS = (AlreadyPlanned, limits.NotToBeCalled, timing.TooSoon, timing.NeverThen, attempts.AttemptLimitReached)
"""What may stand against scheduling a call; the text of each is fit for the candidate."""


@dataclass(frozen=True, slots=True)
class Departure:
    """Where the candidate chose otherwise than proposed, and why. `rule`: `who`, `when`, or a rule id."""

    rule: str
    reason: OverrideReason
    text: str = ""


@transaction.atomic
def schedule_call(
    *,
    rejection: Rejection,
    involvement: Involvement,
    uid: UUID,
    channel: Channel,
    local_on: date,
    local_time: time,
    now: datetime,
    feels_calm: bool = False,
    is_time_named_by_contact: bool = False,
    phrasings: Mapping[PartCode, int] | None = None,
    own: Mapping[PartCode, str] | None = None,
    departure: Departure | None = None,
) -> Call:
    """Plan a call and compose its script; the same form twice plans one. `own`: parts in the candidate's own words.

    Raises one of `LIMITS` (T14); a departure that is explained in words lifts a refusal and the limits on attempts.
    """
    if known := Call.objects.owned_by(rejection.candidate).filter(uid=uid).first():
        return known
    case = _case_now(rejection)
    is_explained = departure is not None and bool(departure.text)
    limits.refuse_forbidden(case, involvement, channel, is_explained=is_explained)
    call = Call(
        uid=uid,
        involvement=involvement,
        channel=channel,
        local_on=local_on,
        local_time=local_time,
        zone=facts.clock_for(case, involvement).zone,
        is_time_named_by_contact=is_time_named_by_contact,
    )
    limits.check_time(call, case, feels_calm=feels_calm, is_explained=is_explained)
    limits.check_person(call, case, now=now, is_explained=is_explained)
    if (planned := _plan(call, case, now)) is call:
        scripts.write_script(call=call, case=case, now=now, phrasings=phrasings or {}, own=own or {})
        _keep_departure(call.follow_up, departure)
    return planned


@transaction.atomic
def move_call(
    *,
    call: Call,
    revision: int,
    local_on: date,
    local_time: time,
    feels_calm: bool = False,
    is_time_named_by_contact: bool = False,
) -> None:
    """Give a planned call another time on the contact's clock.

    The clock is theirs as it is known now. Raises RevisionConflict, AlreadyLogged, NotToBeCalled, `timing.TooSoon`,
    `timing.NeverThen`, or AttemptLimitReached, unless a reason was written down before (T14).
    """
    if call.state != CallState.PLANNED:
        raise AlreadyLogged(_("This call was made or let go meanwhile."))
    case = _case_now(call.follow_up.rejection)
    limits.refuse_held(case, call.involvement)
    call.local_on, call.local_time = local_on, local_time
    call.zone = facts.clock_for(case, call.involvement).zone
    call.is_time_named_by_contact = is_time_named_by_contact
    is_explained = call.follow_up.overrides.exclude(text="").exists()
    limits.check_time(call, case, feels_calm=feels_calm, is_explained=is_explained)
    call.revise(
        revision=revision,
        local_on=call.local_on,
        local_time=call.local_time,
        zone=call.zone,
        starts_at=call.starts_at,
        is_time_named_by_contact=is_time_named_by_contact,
    )


@transaction.atomic
def let_go(*, call: Call) -> bool:
    """Give a planned call up, without a word about it. True unless it was made or let go meanwhile."""
    planned = Call.objects.filter(pk=call.pk).is_planned()
    return bool(planned.update(state=CallState.LET_GO, revision=F("revision") + 1))


@transaction.atomic
def take_up(*, call: Call) -> bool:
    """Plan a call again that was let go, at its old time. True unless it was taken up already.

    Not after the follow-up was concluded, the no taken back, or something held back there: then it is scheduled anew,
    and checked (TIM-18).
    Raises AlreadyPlanned if another one is planned by now.
    """
    let_go_calls = Call.objects.is_free().filter(
        pk=call.pk,
        state=CallState.LET_GO,
        follow_up__outcome="",
        follow_up__rejection__application__ending=Ending.REJECTED,
    )
    try:
        with transaction.atomic():
            return bool(let_go_calls.update(state=CallState.PLANNED, revision=F("revision") + 1))
    except IntegrityError:
        raise AlreadyPlanned(_("One call is planned already. Move it, or let it go first.")) from None


@transaction.atomic
def note_words(*, call: Call, revision: int, their_words: str) -> None:
    """Keep what was said so far. The same words twice are kept once (R-07).

    If the call was made or let go meanwhile, what is new goes below what is there. Raises RevisionConflict while it is
    planned; `call` then is as it stands now.
    """
    try:
        call.revise(revision=revision, their_words=their_words)
    except RevisionConflict:
        call.refresh_from_db(fields=["state", "revision", "their_words"])
        if call.their_words == their_words:
            return
        if call.state == CallState.PLANNED:
            raise
        words = outcomes.both_tellings(call.their_words, their_words)
        call.revise(revision=call.revision, their_words=words)


@transaction.atomic
def log_outcome(
    *,
    call: Call,
    ending: CallEnding,
    their_words: str,
    revision: int,
    started_at: datetime,
    ended_at: datetime | None,
    now: datetime,
) -> FollowUp:
    """Log a call that was made, or a mail that was sent, once; stop what a refusal stops (TIM-18).

    A second press finds the first one's log. `revision`: as the words were read; what another tab noted since is kept
    below them. Raises AlreadyLogged if the call was let go meanwhile.
    """
    call.refresh_from_db(fields=["state", "revision", "their_words"])
    words = their_words if call.revision == revision else outcomes.both_tellings(their_words, call.their_words)
    meaning = outcomes.meaning_of(ending)
    logged = (
        Call.objects.filter(pk=call.pk)
        .is_planned()
        .update(
            state=CallState.MADE,
            result=meaning.result,
            started_at=started_at,
            ended_at=ended_at,
            their_words=words,
            revision=F("revision") + 1,
        )
    )
    call.refresh_from_db()
    if not logged and call.state != CallState.MADE:
        raise AlreadyLogged(_("This call was let go meanwhile. Schedule it again to log it."))
    return _concluded(call, meaning.outcome if logged else None, now)


@transaction.atomic
def log_reply(*, call: Call, ending: CallEnding, their_words: str, now: datetime) -> FollowUp:
    """Log the reply to a mail or message that was sent, once, on the same attempt. A second press changes nothing."""
    meaning = outcomes.meaning_of(ending)
    logged = (
        Call.objects.filter(pk=call.pk)
        .is_waiting_for_reply()
        .update(result=meaning.result, their_words=their_words, revision=F("revision") + 1)
    )
    call.refresh_from_db()
    return _concluded(call, meaning.outcome if logged else None, now)


def _case_now(rejection: Rejection) -> facts.Case:
    """What is known of a rejection at this moment. Raises NotToBeCalled if it was taken back."""
    current = facts.rejections_of(rejection.candidate).filter(pk=rejection.pk).first()
    if current is None:
        raise limits.NotToBeCalled(_("This no was taken back meanwhile, so there is nothing to follow up."))
    return facts.case_of(current)


def _decision(channel: Channel) -> Decision:
    return Decision.WRITE if channel in attempts.WRITTEN else Decision.CALL


def _plan(call: Call, case: facts.Case, now: datetime) -> Call:
    """The call, kept; its twin, if the same form was quicker. Raises AlreadyPlanned if another one is planned."""
    call.follow_up = follow_ups.decide(rejection=case.rejection, decision=_decision(Channel(call.channel)), now=now)
    call.minutes = scripts.minutes_for(call=call, case=case, now=now)
    call.candidate_id = call.follow_up.candidate_id
    try:
        with transaction.atomic():
            call.save(force_insert=True)
    except IntegrityError:
        twin = Call.objects.filter(candidate_id=call.candidate_id, uid=call.uid).first()
        if twin is not None:
            return twin
        raise AlreadyPlanned(_("One call is planned already. Move it, or let it go first.")) from None
    return call


def _keep_departure(follow_up: FollowUp, departure: Departure | None) -> None:
    if departure is not None:
        Override.objects.create(
            candidate_id=follow_up.candidate_id,
            follow_up=follow_up,
            rule=departure.rule,
            reason=departure.reason,
            text=departure.text,
        )


def _concluded(call: Call, outcome: FollowUpOutcome | None, now: datetime) -> FollowUp:
    concerns.notice_in_call(call=call, words=call.lines)
    if outcome is not None:
        follow_ups.conclude(follow_up=call.follow_up, outcome=outcome, now=now)
    return call.follow_up

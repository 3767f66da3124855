"""What a person does about a call: schedule, move, let go, log."""

from collections.abc import Mapping
from datetime import date, datetime, time
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from applications.domain import zones
from applications.models import Involvement, Rejection
from followups import facts
from followups.actions import follow_ups
from followups.domain import outcomes, scripts, timing
from followups.domain.outcomes import CallEnding
from followups.domain.scripts import Line, Script
from followups.enums import CallState, Channel, Decision, FollowUpOutcome, OverrideReason, PartCode
from followups.models import Call, FollowUp, Override, ScriptPart

SPOKEN_BY_PHONE = frozenset({Channel.PHONE})


class AlreadyPlanned(Exception):
    """One call is planned for this rejection already; two people are not asked at once (TIM-17)."""


class NotToBeCalled(Exception):
    """The advert, the employer, the person, or an earlier answer forbids this (TIM-18, TIM-20)."""


class AlreadyLogged(Exception):
    """The call was made or let go meanwhile."""


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
    override: OverrideReason | None = None,
    override_text: str = "",
) -> Call:
    """Plan a call and compose its script. The same form twice plans one.

    Raises NotToBeCalled, AlreadyPlanned, or `timing.TooSoon` and `timing.NeverThen` for the hard limits (T14).
    """
    known = Call.objects.owned_by(rejection.candidate).filter(uid=uid).first()
    if known is not None:
        return known
    case = facts.case_of(rejection)
    _refuse_forbidden(case, involvement, channel, is_explained=bool(override and override_text))
    zone = facts.clock_for(case, involvement).zone
    starts_at = zones.instant_of(local_on, local_time, zone)
    named_at = starts_at if is_time_named_by_contact else None
    timing.check_start(starts_at, facts.timing(case, involvement, feels_calm=feels_calm, named_at=named_at))
    decision = Decision.WRITE if channel in facts.WRITTEN else Decision.CALL
    follow_up = follow_ups.decide(rejection=rejection, decision=decision, now=now)
    call = _plan(
        follow_up,
        Call(
            uid=uid,
            involvement=involvement,
            channel=channel,
            local_on=local_on,
            local_time=local_time,
            zone=zone,
            starts_at=starts_at,
            is_time_named_by_contact=is_time_named_by_contact,
        ),
    )
    _write_script(call, case, involvement, now=now, phrasings=phrasings)
    if override:
        Override.objects.create(
            candidate_id=call.candidate_id, follow_up=follow_up, rule="who", reason=override, text=override_text
        )
    return call


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

    Raises RevisionConflict, AlreadyLogged, `timing.TooSoon` or `timing.NeverThen`.
    """
    if call.state != CallState.PLANNED:
        raise AlreadyLogged(_("This call was made or let go meanwhile."))
    case = facts.case_of(call.follow_up.rejection)
    starts_at = zones.instant_of(local_on, local_time, call.zone)
    named_at = starts_at if is_time_named_by_contact else None
    timing.check_start(starts_at, facts.timing(case, call.involvement, feels_calm=feels_calm, named_at=named_at))
    call.revise(
        revision=revision,
        local_on=local_on,
        local_time=local_time,
        starts_at=starts_at,
        is_time_named_by_contact=is_time_named_by_contact,
    )


@transaction.atomic
def let_go(*, call: Call) -> bool:
    """Give a planned call up, without a word about it. True unless it was made or let go meanwhile."""
    return bool(Call.objects.filter(pk=call.pk).is_planned().update(state=CallState.LET_GO))


@transaction.atomic
def word_part(*, part: ScriptPart, revision: int, own: str) -> None:
    """Say one part in the candidate's own words; empty goes back to what was composed. Raises RevisionConflict."""
    part.revise(revision=revision, own="" if own == part.composed else own)


@transaction.atomic
def note_words(*, call: Call, revision: int, their_words: str) -> None:
    """Keep what was said so far, while the call goes on. Raises RevisionConflict."""
    call.revise(revision=revision, their_words=their_words)


@transaction.atomic
def log_outcome(
    *,
    call: Call,
    ending: CallEnding,
    their_words: str,
    started_at: datetime,
    ended_at: datetime | None,
    now: datetime,
) -> FollowUp:
    """Log a call that was made, once, and stop what a refusal stops (TIM-18).

    A second press finds the first one's log. Raises AlreadyLogged if the call was let go meanwhile.
    """
    meaning = outcomes.meaning_of(ending)
    logged = (
        Call.objects.filter(pk=call.pk)
        .is_planned()
        .update(
            state=CallState.MADE,
            result=meaning.result,
            started_at=started_at,
            ended_at=ended_at,
            their_words=their_words,
            revision=call.revision + 1,
        )
    )
    call.refresh_from_db()
    if not logged and call.state != CallState.MADE:
        raise AlreadyLogged(_("This call was let go meanwhile. Schedule it again to log it."))
    if logged and meaning.outcome is not None:
        follow_ups.conclude(follow_up=call.follow_up, outcome=meaning.outcome, now=now)
    return call.follow_up


def _refuse_forbidden(case: facts.Case, involvement: Involvement, channel: Channel, *, is_explained: bool) -> None:
    contact, application = involvement.contact, case.application
    if contact.do_not_contact or application.employer.no_contact:
        raise NotToBeCalled(_("You noted that %(name)s is not to be contacted.") % {"name": contact.name})
    if channel in SPOKEN_BY_PHONE and application.no_calls:
        raise NotToBeCalled(_("The advert asks for no phone calls. Choose to write instead."))
    if channel in SPOKEN_BY_PHONE and case.outcome == FollowUpOutcome.DO_NOT_CALL:
        raise NotToBeCalled(_("They asked not to be called. A thank-you note is all that is left to do."))
    if case.outcome in outcomes.STOPPING and not is_explained:
        raise NotToBeCalled(_("They answered that they cannot say more. To ask again all the same, write down why."))


def _plan(follow_up: FollowUp, call: Call) -> Call:
    call.follow_up, call.candidate_id = follow_up, follow_up.candidate_id
    try:
        with transaction.atomic():
            call.save(force_insert=True)
    except IntegrityError:
        raise AlreadyPlanned(_("One call is planned already. Move it, or let it go first.")) from None
    return call


def _write_script(
    call: Call,
    case: facts.Case,
    involvement: Involvement,
    *,
    now: datetime,
    phrasings: Mapping[PartCode, int] | None,
) -> None:
    today = facts.today_of(case.candidate, now)
    script = scripts.compose(
        facts.script(case, involvement, channel=Channel(call.channel), today=today, phrasings=dict(phrasings or {}))
    )
    ScriptPart.objects.bulk_create(
        ScriptPart(
            candidate_id=call.candidate_id,
            call=call,
            part=line.part,
            position=position,
            phrasing=line.phrasing,
            composed=line.text,
        )
        for position, line in enumerate(_parts_for(script, Channel(call.channel)))
    )


def _parts_for(script: Script, channel: Channel) -> tuple[Line, ...]:
    match channel:
        case Channel.MAIL:
            return (script.mail,)
        case Channel.MESSAGE:
            return (script.message or script.mail,)
        case _:
            return (*script.lines, *script.branches, script.note)

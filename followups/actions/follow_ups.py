"""What a person decides about a rejection, and what came of it."""

from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from applications.actions import concerns as ground_floor
from applications.actions import rejections
from applications.models import Involvement, Rejection
from followups import facts
from followups.actions import concerns
from followups.domain import attempts, outcomes, ways
from followups.domain.people_terms import exclusion_of
from followups.enums import CallState, Channel, Decision, Evidence, FindingKind, FindingStatus, FollowUpOutcome
from followups.models import Call, Finding, FollowUp
from followups.models.finding import guess_uid


class GuessLocked(Exception):
    """A call was made: the guess stands as it was written before."""


class CallMade(Exception):
    """Somebody there was asked already, so the no is not taken back any more."""


@transaction.atomic
def decide(*, rejection: Rejection, decision: Decision, now: datetime) -> FollowUp:
    """Decide what to do about a rejection. Deciding again replaces the decision and opens the follow-up anew.

    An outcome that somebody there gave stays, and a refusal among them goes on to hold (TIM-18).
    """
    follow_up, is_new = FollowUp.objects.get_or_create(
        rejection=rejection,
        defaults={"candidate_id": rejection.candidate_id, "decision": decision, "decided_at": now},
    )
    if not is_new:
        follow_up.decision, follow_up.decided_at = decision, now
        if follow_up.outcome not in outcomes.GIVEN_BY_THEM:
            follow_up.outcome, follow_up.closed_at = "", None
        follow_up.save(update_fields=["decision", "decided_at", "outcome", "closed_at"])
    return follow_up


class Ended(NamedTuple):
    """A follow-up that the candidate closed, and the planned call that was let go by it."""

    follow_up: FollowUp
    call: Call | None


@transaction.atomic
def not_this_time(*, rejection: Rejection, now: datetime) -> Ended:
    """Decide against a call, or against a further one, which is a decision like any other. A planned call is let go."""
    return _end(rejection, Decision.NOT_THIS_TIME, FollowUpOutcome.DECLINED_BY_USER, now)


@transaction.atomic
def review_instead(*, rejection: Rejection, now: datetime) -> Ended:
    """Decide to look at it alone: nobody could be asked, or nobody was to be. A planned call is let go."""
    return _end(rejection, Decision.SELF_REVIEW, FollowUpOutcome.NO_CHANNEL, now)


@transaction.atomic
def think_again(*, rejection: Rejection, call: Call | None = None) -> None:
    """Take back the candidate's own word: the rejection is to decide again, or goes on where somebody was asked.

    `call`: one that was let go by that word, and is planned again. What somebody there answered is not undone.
    """
    follow_up = FollowUp.objects.filter(rejection=rejection).exclude(outcome__in=outcomes.GIVEN_BY_THEM).first()
    if follow_up is None:
        return
    if not follow_up.calls.exists():
        follow_up.delete()
        return
    follow_up.decision, follow_up.outcome, follow_up.closed_at = Decision.CALL, "", None
    follow_up.save(update_fields=["decision", "outcome", "closed_at"])
    if call is not None and not follow_up.calls.filter(state=CallState.PLANNED).exists():
        follow_up.calls.is_free().filter(pk=call.pk, state=CallState.LET_GO).update(state=CallState.PLANNED)


@transaction.atomic
def conclude(*, follow_up: FollowUp, outcome: FollowUpOutcome, now: datetime) -> FollowUp:
    """Close a follow-up with its outcome. After a refusal nothing stays planned there (TIM-18)."""
    follow_up.outcome, follow_up.closed_at = outcome, now
    follow_up.save(update_fields=["outcome", "closed_at"])
    if outcome in outcomes.STOPPING:
        _let_go_planned(follow_up)
    return follow_up


@transaction.atomic
def take_back(*, rejection: Rejection, today: date) -> None:
    """They told me by mistake: the application is live again, and a planned call is let go.

    Raises CallMade once somebody was asked, and `StageError` if it was taken back already.
    """
    calls = Call.objects.filter(follow_up__rejection=rejection)
    if calls.is_made().exists():
        raise CallMade(_("A call was made already, so the no stays. Correct how it came, if that is wrong."))
    calls.is_planned().update(state=CallState.LET_GO)
    rejections.take_back_rejection(rejection=rejection, today=today)


@transaction.atomic
def write_guess(*, rejection: Rejection, guess: str) -> Finding | None:
    """Keep the candidate's own guess, before any answer (E0); an empty one is forgotten.

    Raises GuessLocked once a call was made.
    """
    if Call.objects.filter(follow_up__rejection=rejection).is_made().exists():
        raise GuessLocked(_("A call was made already, so the guess stays as you wrote it before."))
    guesses = Finding.objects.is_guess_about(rejection)
    ground_floor.notice(application=rejection.application, words=[guess])
    if not guess:
        guesses.delete()
        return None
    is_concern = concerns.is_concern(rejection.application, guess)
    finding: Finding = guesses.update_or_create(
        defaults={"verbatim": guess, "is_concern": is_concern},
        create_defaults={
            "candidate_id": rejection.candidate_id,
            "uid": guess_uid(rejection),
            "rejection": rejection,
            "evidence": Evidence.E0,
            "kind": FindingKind.GAP,
            "status": FindingStatus.UNCLEAR,
            "verbatim": guess,
            "is_concern": is_concern,
        },
    )[0]
    return finding


def _end(rejection: Rejection, decision: Decision, outcome: FollowUpOutcome, now: datetime) -> Ended:
    """Close by the candidate's own word; an answer from there stays, and an attempt that nobody answered is said."""
    calls = Call.objects.filter(follow_up__rejection=rejection)
    planned = calls.is_planned().first()
    follow_up = decide(rejection=rejection, decision=decision, now=now)
    if not follow_up.outcome:
        was_asked = calls.is_made().exists()
        conclude(follow_up=follow_up, outcome=_without_answer(rejection) if was_asked else outcome, now=now)
    _let_go_planned(follow_up)
    return Ended(follow_up, planned)


def _without_answer(rejection: Rejection) -> FollowUpOutcome:
    case = facts.case_of(rejection)
    can_ring = any(_can_be_rung(case, other) for other in case.involvements)
    return attempts.outcome_without_answer(facts.attempts_in(case.calls), can_ring=can_ring)


def _can_be_rung(case: facts.Case, involvement: Involvement) -> bool:
    known = facts.channel(case, involvement)
    return Channel.PHONE in ways.open_ways(known) and exclusion_of(known.person) is None


def _let_go_planned(follow_up: FollowUp) -> None:
    Call.objects.filter(follow_up=follow_up).is_planned().update(state=CallState.LET_GO)

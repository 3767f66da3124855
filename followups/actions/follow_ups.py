"""What a person decides about a rejection, and what came of it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from applications.models import Rejection
from followups.domain import outcomes
from followups.enums import CallState, Decision, Evidence, FindingKind, FindingStatus, FollowUpOutcome
from followups.models import Call, Finding, FollowUp


class GuessLocked(Exception):
    """A call was made: the guess stands as it was written before."""


@transaction.atomic
def decide(*, rejection: Rejection, decision: Decision, now: datetime) -> FollowUp:
    """Decide what to do about a rejection. Deciding again replaces the decision and opens the follow-up anew."""
    follow_up, is_new = FollowUp.objects.get_or_create(
        rejection=rejection,
        defaults={"candidate_id": rejection.candidate_id, "decision": decision, "decided_at": now},
    )
    if not is_new:
        follow_up.decision, follow_up.decided_at = decision, now
        follow_up.outcome, follow_up.closed_at = "", None
        follow_up.save(update_fields=["decision", "decided_at", "outcome", "closed_at"])
    return follow_up


@transaction.atomic
def not_this_time(*, rejection: Rejection, now: datetime) -> FollowUp:
    """Decide against a call, which is a decision like any other. A planned call is let go."""
    follow_up = decide(rejection=rejection, decision=Decision.NOT_THIS_TIME, now=now)
    return conclude(follow_up=follow_up, outcome=FollowUpOutcome.DECLINED_BY_USER, now=now)


@transaction.atomic
def conclude(*, follow_up: FollowUp, outcome: FollowUpOutcome, now: datetime) -> FollowUp:
    """Close a follow-up with its outcome. After a refusal nothing stays planned there (TIM-18)."""
    follow_up.outcome, follow_up.closed_at = outcome, now
    follow_up.save(update_fields=["outcome", "closed_at"])
    if outcome in {*outcomes.STOPPING, FollowUpOutcome.DECLINED_BY_USER}:
        Call.objects.filter(follow_up=follow_up).is_planned().update(state=CallState.LET_GO)
    return follow_up


@transaction.atomic
def write_guess(*, rejection: Rejection, uid: UUID, guess: str) -> Finding | None:
    """Keep the candidate's own guess, before any answer (E0); an empty one is forgotten.

    Raises GuessLocked once a call was made.
    """
    if Call.objects.filter(follow_up__rejection=rejection).is_made().exists():
        raise GuessLocked
    own = Finding.objects.filter(rejection=rejection, evidence=Evidence.E0)
    if not guess:
        own.delete()
        return None
    finding, _ = own.update_or_create(
        rejection=rejection,
        evidence=Evidence.E0,
        defaults={"verbatim": guess},
        create_defaults={
            "candidate_id": rejection.candidate_id,
            "uid": uid,
            "kind": FindingKind.GAP,
            "status": FindingStatus.UNCLEAR,
            "verbatim": guess,
        },
    )
    return finding

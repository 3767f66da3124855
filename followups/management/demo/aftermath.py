"""What comes after a no in the demo: the guess, calls and mails, what was said, gaps and what was done about them."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from applications.models import Candidate, Involvement, Rejection
from followups import facts
from followups.actions import calls, findings, follow_ups, gaps
from followups.actions.findings import Statement
from followups.domain import attempts, timing
from followups.domain.facts import TimingFacts
from followups.domain.outcomes import CallEnding
from followups.domain.timing import Slot
from followups.enums import AttemptResult, CallState, Channel, Effort, FindingKind, FindingStatus
from followups.management.demo.days import Days
from followups.models import Call, Gap
from followups.queries.after import line_uid

Told = dict[str, Any]

TALK = timedelta(minutes=9)
NO_TALK = timedelta(minutes=1)
HALF_AN_HOUR = timedelta(minutes=30)
AN_HOUR = timedelta(hours=1)
ONE_DAY = timedelta(days=1)


def follow(rejection: Rejection, told: Told, known: dict[str, Involvement], days: Days) -> None:
    """What the candidate did about one no: nothing yet, a review, or attempts until somebody answered or it rests."""
    row: Told = told.get("follow_up", {})
    moment = days.morning_after(rejection.application.ended_on or days.today)
    if "guess" in told:
        follow_ups.write_guess(rejection=rejection, guess=told["guess"])
    if "review" in row:
        findings.record_review(rejection=rejection, answers=row["review"], revisions={}, now=moment)
    for attempt in row.get("attempts", []):
        call = _attempt(rejection, known[attempt["person"]], attempt, moment=moment, now=days.now)
        if call is None or call.state != CallState.MADE:
            return
        moment = min(days.now, call.starts_at + ONE_DAY)
    if row.get("rest"):
        follow_ups.not_this_time(rejection=rejection, now=moment)


def settle(candidate: Candidate, told: Told, days: Days) -> None:
    """What was done about one gap while a search went on."""
    gap = Gap.objects.owned_by(candidate).get(title=told["title"])
    for step in told["remedies"]:
        remedy = gaps.add_remedy(
            gap=gap,
            uid=uuid4(),
            text=step["text"],
            effort=Effort(step["effort"]),
            if_then=step.get("if_then", ""),
            due_on=days.on(step["due"]),
        )
        if "done" in step:
            gaps.finish_remedy(remedy=remedy, proof=step["proof"], done_on=days.on(step["done"]))
    if "closed" in told:
        gap.refresh_from_db()
        gaps.close_gap(gap=gap, revision=gap.revision, proof=told["proof"], closed_on=days.on(told["closed"]))


def _attempt(
    rejection: Rejection, involvement: Involvement, told: Told, *, moment: datetime, now: datetime
) -> Call | None:
    """One call or mail at the time that the rules propose first, logged unless it is still to come."""
    case = facts.case_of(facts.rejections_of(rejection.candidate).get(pk=rejection.pk))
    channel = Channel(told.get("channel", Channel.PHONE))
    is_planned = "ending" not in told
    earliest = now + AN_HOUR if is_planned else moment
    slot = _proposed(facts.timing(case, involvement), channel, earliest)
    if slot is None:
        return None
    wall = _free_time(rejection.candidate, slot.contact_wall)
    call = calls.schedule_call(
        rejection=case.rejection,
        involvement=involvement,
        uid=uuid4(),
        channel=channel,
        local_on=wall.date(),
        local_time=wall.time(),
        is_time_named_by_contact=told.get("named", False),
        now=now if is_planned else moment,
    )
    if not is_planned and call.starts_at + TALK <= now:
        _log(call, told, now)
    return call


def _proposed(known: TimingFacts, channel: Channel, earliest: datetime) -> Slot | None:
    """The time that the plan suggests for a first attempt, or the page of the last attempt for another one."""
    if known.attempts:
        return attempts.next_try(known, channel, now=earliest)
    return next(iter(timing.next_slots(known, now=earliest).offered), None)


def _free_time(candidate: Candidate, wall: datetime) -> datetime:
    """This time, or the next half hour at which no other call was made."""
    while Call.objects.owned_by(candidate).filter(local_on=wall.date(), local_time=wall.time()).exists():
        wall += HALF_AN_HOUR
    return wall


def _log(call: Call, told: Told, now: datetime) -> None:
    """What came of an attempt; a mail gets its reply a day later, if that has come by now."""
    said: list[Told] = told.get("said", [])
    words = "\n".join(line["words"] for line in said)
    ended_at = call.starts_at + (TALK if said else NO_TALK)
    calls.log_outcome(
        call=call,
        ending=CallEnding(told["ending"]),
        their_words="" if "reply" in told else words,
        revision=call.revision,
        started_at=call.starts_at,
        ended_at=None if call.is_written else ended_at,
        now=ended_at,
    )
    replied_at = call.starts_at + ONE_DAY
    if "reply" in told and replied_at <= now:
        calls.log_reply(call=call, ending=CallEnding(told["reply"]), their_words=words, now=replied_at)
    if call.result == AttemptResult.REACHED:
        _sort(call, said)


def _sort(call: Call, said: list[Told]) -> None:
    """The taps on each line, and what the candidate made of it the day after."""
    for place, line in enumerate(said):
        uid = line_uid(call, place, line["words"])
        (finding,) = findings.record_findings(call=call, statements=[_statement(line, uid)])
        made_of_it = {name: line[name] for name in ("understood", "will_do") if name in line}
        if made_of_it:
            kind = FindingKind(finding.kind)
            findings.edit_finding(finding=finding, revision=finding.revision, kind=kind, **made_of_it)


def _statement(line: Told, uid: UUID) -> Statement:
    return Statement(
        uid=uid,
        verbatim=line["words"],
        kind=FindingKind(line["kind"]),
        status=FindingStatus(line["status"]) if "status" in line else None,
        has_example=line.get("example", False),
    )

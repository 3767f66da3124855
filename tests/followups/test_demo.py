"""The life that the demo shows: whole, told through the rules, and never told twice."""

import re
from collections import Counter
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.contrib.auth import authenticate
from django.db import models, transaction

from applications.enums import Ending, StageKind
from applications.models import Application, Candidate, Contact, Interview, Owned, Rejection, Search, StatusQuestion
from followups.enums import AttemptResult, CallState, FindingStatus, FollowUpOutcome, GapState
from followups.management import demo
from followups.management.demo.load import LIFE
from followups.models import Call, Finding, FollowUp, Gap
from followups.queries.after import line_uid
from followups.queries.excerpts import Asked
from followups.queries.lessons import lesson_list

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 6, 16, 8, 0, tzinfo=UTC)
"""Tuesday 16 June 2026, nine in the morning in London."""

INVENTED_NUMBERS = re.compile(r"\+44 20 7946 0\d{3}|\+1 212-555-01\d{2}")


@pytest.fixture(scope="module")
def ana(django_db_setup, django_db_blocker):
    """The demo candidate, loaded once for the tests of this file, none of which changes a row."""
    with django_db_blocker.unblock(), transaction.atomic():
        demo.load(NOW)
        yield Candidate.objects.get(is_demo=True)
        transaction.set_rollback(True)


def owned_models() -> list[type[models.Model]]:
    """Every model whose rows belong to a candidate."""
    return [model for model in apps.get_models() if issubclass(model, Owned)]


def rows() -> dict[str, dict]:
    """The revision of every row, by the name of its model and by its uid."""
    return {model.__name__: dict(model.objects.values_list("uid", "revision")) for model in owned_models()}


def test_demo_a_second_load_adds_nothing_and_gives_a_new_password(ana):
    before = rows()

    with transaction.atomic():
        first, second = demo.load(NOW), demo.load(NOW)
        logged_in = [authenticate(email=login.email, password=login.password) for login in (first, second)]
        after = rows()
        transaction.set_rollback(True)

    assert after == before
    assert logged_in == [None, ana]


def test_demo_searches_tell_of_two_years(ana):
    told = [(search.name, (NOW.date() - search.opened_on).days // 100, search.outcome) for search in searches(ana)]

    assert told == [("First job in planning", 7, "found"), ("A step up", 4, "paused"), ("Operations analyst", 1, "")]
    assert ana.current_search.name == "Operations analyst"


def searches(candidate: Candidate) -> list[Search]:
    """The candidate's searches in the order in which they were opened."""
    return list(Search.objects.owned_by(candidate).order_by("opened_on"))


def test_demo_applications_stand_everywhere_and_ended_in_every_way(ana):
    applications = Application.objects.owned_by(ana)

    assert set(applications.is_live().values_list("stage__kind", flat=True)) == set(StageKind)
    assert set(applications.values_list("ending", flat=True)) == {"", *Ending}


def test_demo_has_asked_once_where_nobody_answered(ana):
    asked = StatusQuestion.objects.owned_by(ana).values_list("application__employer__name", "answered_on")

    assert list(asked) == [("Fennimore Rail", None)]


def test_demo_attempts_and_follow_ups_have_every_result(ana):
    results = Counter(Call.objects.owned_by(ana).is_made().values_list("result", flat=True))
    outcomes = Counter(FollowUp.objects.owned_by(ana).exclude(outcome="").values_list("outcome", flat=True))

    assert results == {
        AttemptResult.REACHED: 15,
        AttemptResult.NO_ANSWER: 8,
        AttemptResult.VOICEMAIL: 3,
        AttemptResult.GATEKEEPER: 2,
        AttemptResult.WRONG_NUMBER: 1,
        AttemptResult.CALL_BACK: 1,
    }
    assert outcomes == {
        **dict.fromkeys(FollowUpOutcome, 1),
        FollowUpOutcome.ANSWERED: 8,
        FollowUpOutcome.NO_REPLY: 5,
        FollowUpOutcome.PARTLY: 2,
    }


def test_demo_two_rejections_wait_for_a_decision(ana):
    waiting = Rejection.objects.owned_by(ana).filter(follow_up=None).order_by("-received_on")

    told = [(no.application.employer.name, no.channel, no.placement, no.involved) for no in with_people(waiting)]

    assert told == [("Aldgate Foods", "mail", "second", 2), ("Halden Rail", "letter", "unknown", 0)]


def with_people(rejections: models.QuerySet) -> models.QuerySet:
    """Rejections with how many people are known there."""
    return rejections.annotate(involved=models.Count("application__involvements"))


def test_demo_the_next_call_is_to_the_person_with_whom_it_went_well(ana):
    call = Call.objects.owned_by(ana).get(state=CallState.PLANNED)

    assert (call.involvement.contact.name, call.zone) == ("Dana Whitfield", "America/New_York")
    assert (f"{call.local_on} {call.local_time}", call.starts_at) == (
        "2026-06-16 10:00:00",
        datetime(2026, 6, 16, 14, tzinfo=UTC),
    )
    assert "Dana" in call.script_parts.get(part="P1").text


def test_demo_no_two_calls_are_made_at_once(ana):
    starts = list(Call.objects.owned_by(ana).values_list("starts_at", flat=True))

    assert len(starts) == len(set(starts))


def test_demo_lessons_show_what_is_new_here(ana):
    learned = lesson_list(ana, search=None, asked=Asked()).lessons

    strengths = [(one.statements[-1].stated.verbatim, one.share.k) for one in learned.strengths]
    gaps = {one.gap.title: (one.share.k, one.share.n, one.gap.state) for one in learned.gaps}
    guesses = [pair.is_right for pair in learned.guesses.pairs if "SAP" in pair.guesses[0].stated.verbatim]
    assert strengths == [("Strong planning under pressure.", 3), ("You were very calm with customers.", 2)]
    assert gaps == {
        "SAP": (2, 10, GapState.WORKING),
        "Audits": (2, 10, GapState.WORKING),
        "Concrete examples": (2, 10, GapState.CAME_BACK),
        "Route planning": (1, 10, GapState.OPEN),
        "Planning routes": (1, 10, GapState.OPEN),
        "Pay expectation above the band": (0, 10, GapState.OPEN),
    }
    assert [one.stated.verbatim for one in learned.had_it] == ["We missed somebody who had run an audit end to end."]
    assert sorted(guesses) == [False, True, True]
    assert (learned.guesses.share.k, learned.guesses.share.n) == (2, 6)
    assert [kind.endings for kind in learned.no_fault] == [4]
    assert {gap.title for gap in learned.closed} == {"Excel", "Concrete examples"}
    assert [one.stated.verbatim for one in learned.disputed] == ["We were not sure you really wanted the job."]


def test_demo_every_line_that_was_said_is_sorted(ana):
    calls = Call.objects.owned_by(ana).exclude(their_words="")

    lines = {line_uid(call, place, text) for call in calls for place, text in enumerate(call.lines)}

    assert lines == set(Finding.objects.owned_by(ana).exclude(call=None).values_list("uid", flat=True))


def test_demo_suggests_once_that_two_gaps_are_one(ana):
    shown = lesson_list(ana, search=None, asked=Asked())

    assert [(pair.said.gap_title, pair.other_said.gap_title) for pair in shown.same] == [
        ("Route planning", "Planning routes")
    ]


def test_demo_every_mendable_finding_belongs_to_a_gap(ana):
    mendable = (FindingStatus.LACKING, FindingStatus.HAD_NOT_SHOWN, FindingStatus.SHOWN_NOT_ENOUGH)

    strays = Finding.objects.owned_by(ana).filter(status__in=mendable, gap=None)

    assert list(strays) == []


def test_demo_closed_gaps_and_finished_steps_have_their_proof(ana):
    unproved = Gap.objects.owned_by(ana).filter(proof="", closed_on__isnull=False)
    unproved_steps = [gap for gap in Gap.objects.owned_by(ana) if gap.remedies.filter(proof="", done_on__isnull=False)]

    assert [*unproved, *unproved_steps] == []


def test_demo_interviews_have_an_own_debrief_once_they_were_held(ana):
    held = Interview.objects.owned_by(ana).filter(starts_at__lt=NOW)

    undebriefed = [interview for interview in held if not interview.went_well and not interview.did_not_come_up]

    assert held.count() == 37
    assert undebriefed == []


def test_demo_numbers_and_addresses_are_invented(ana):
    contacts = list(Contact.objects.owned_by(ana))
    applications = Application.objects.owned_by(ana)

    numbers = [str(ana.phone), *(str(contact.phone) for contact in contacts if contact.phone)]
    links = [*(contact.link for contact in contacts), *applications.values_list("link", flat=True)]
    hosts = [contact.email for contact in contacts if contact.email] + [
        urlsplit(link).hostname for link in links if link
    ]
    assert [number for number in numbers if not INVENTED_NUMBERS.fullmatch(number)] == []
    assert [contact.name for contact in contacts if contact.phone and not contact.phone.is_valid()] == []
    assert [host for host in hosts if not host.endswith(".example")] == []


def test_demo_speaks_calmly():
    told = LIFE.read_text(encoding="utf-8")

    assert re.findall(r"!|success|--(?=[a-z])", told.replace("every success", "")) == []

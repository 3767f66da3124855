"""The acceptance scenarios 5 to 8 (domain 9), end to end: what comes back, and what it teaches."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse

from applications.enums import ContactRole, Ending, SpokenHistory
from followups.enums import CallState
from followups.models import Call, Finding, FollowUp, Gap, Remedy
from tests import factories
from tests.followups import answers
from tests.journeys.visitor import Visitor, buttons_of


def plan_of(application) -> str:
    return reverse("followups:plan_detail", args=[application.pk])


def states(table: str) -> list[str]:
    """Where the applications of a table stand."""
    return re.findall(r'<td><span class="badge"[^>]*>([^<]+)</span></td>', table)


def plan_call(visitor, application) -> Call:
    """See the plan of a rejected application and schedule as it proposes."""
    visitor.read(plan_of(application))
    visitor.press("Schedule the call")
    return Call.objects.get(follow_up__rejection__application=application, state=CallState.PLANNED)


def press_over(visitor, clock, call: Call, **how: str) -> str:
    """Ten minutes after the call began: it is over."""
    clock.move_to(call.starts_at + timedelta(minutes=10))
    visitor.read(reverse("followups:call_detail", args=[call.pk]))
    return visitor.press("The call is over", **how)


def test_scenario_05_policy_refusal_ends_it(alice, visitor, clock, now):
    application = factories.application(alice)
    factories.involvement(application, name="Luis Ortega", role=ContactRole.HR)
    factories.involvement(application, name="Priya Nair", role=ContactRole.INTERVIEW_TEAM)
    factories.rejection(application, now)
    call = plan_call(visitor, application)

    page = press_over(visitor, clock, call, ending="policy", their_words="We don't give feedback.")
    assert "completed follow-up" in page
    assert "Thank" in page
    page = visitor.read("/")
    assert "Kline Logistics" not in page

    page = visitor.read(plan_of(application))
    assert "Nobody there is asked again" in page
    page = visitor.press("Schedule it all the same", when="other", day="2026-06-25", time="10:00")
    assert visitor.response.status_code == 422
    assert Call.objects.filter(state=CallState.PLANNED).count() == 0
    page = visitor.press(
        "Schedule it all the same",
        when="other",
        day="2026-06-25",
        time="10:00",
        override_text="Luis asked me to ring again.",
    )
    assert (visitor.response.status_code, Call.objects.filter(state=CallState.PLANNED).count()) == (200, 1)

    follow_up = FollowUp.objects.get()
    assert follow_up.outcome == "policy"
    page = visitor.read(reverse("followups:call_list"))
    assert "0 of 1" in page
    assert "fail" not in page.lower()


@pytest.fixture
def silent_since_final(alice):
    """A final interview on Thursday 4 June, twelve business days before Monday 22 June; HR answers mails."""
    application = factories.application(alice)
    luis = factories.involvement(
        application, name="Luis Ortega", role=ContactRole.HR, email="luis@kline.example", history=SpokenHistory.MET
    )
    factories.interview(application, local_on=date(2026, 6, 4), people=[luis])
    return application


def test_scenario_06_silence(alice, client_of, clock, silent_since_final):
    application = silent_since_final
    detail = reverse("followups:application_detail", args=[application.pk])

    def on(month: int, day: int) -> Visitor:
        """Alice comes back on this day, and logs in."""
        clock.move_to(datetime(2026, month, day, 9, tzinfo=UTC))
        return Visitor(client_of(alice))

    visitor = on(6, 22)
    page = visitor.read("/")
    assert "May I ask how things stand" in page
    assert plan_of(application) not in page
    visitor.press("I sent it: Kline Logistics")
    assert "I sent it" not in visitor.read("/")
    visitor = on(7, 1)
    visitor.read("/")
    visitor.press("I sent it: Kline Logistics")
    assert "Take it as silent" not in on(7, 14).read(detail)
    visitor = on(7, 15)
    table = reverse("applications:application_table")
    assert states(visitor.read(table)) == ["Final round"]
    visitor.read(detail)
    visitor.press("Take it as silent: Kline Logistics")

    application.refresh_from_db()
    assert (application.ending, FollowUp.objects.count()) == (Ending.SILENT, 0)
    assert states(visitor.read(table)) == ["Silent"]
    visitor.read(detail)
    visitor.press("It goes on after all")
    application.refresh_from_db()
    assert application.is_live
    visitor.read(reverse("applications:rejection_create", args=[application.pk]))
    visitor.press("See the plan")
    application.refresh_from_db()
    assert application.ending == Ending.REJECTED


def test_scenario_07_had_it_but_it_did_not_come_up(alice, visitor, clock, now):
    factories.strength(alice, "Audits", evidence="Led two audits in 2023 without a finding.")
    application = factories.application(alice)
    factories.involvement(application)
    factories.rejection(application, now)
    call = plan_call(visitor, application)

    page = press_over(visitor, clock, call, their_words="We missed audit experience.")
    assert "I had it, it did not come up" in page
    field = next(part.split('"')[0] for part in page.split('name="')[1:] if part.split('"')[0].endswith("-status"))
    prefix = field.removesuffix("-status")
    visitor.press("Save", **{f"{prefix}-kind": "gap", field: "had_not_shown", f"{prefix}-has_example": "on"})

    finding = Finding.objects.get(call=call)
    assert (finding.status, finding.gap.code) == ("had_not_shown", "GAP-EXP")
    page = visitor.read(reverse("followups:gap_detail", args=[finding.gap_id]))
    assert "Surest evidence: stated by the person who decides, with an example" in page
    assert "a story to tell, not a course" in page
    steps = page.split("What could help")[1].split("A step of your own")[0]
    assert ("story" in steps.lower(), "CV" in steps, "course" in steps.lower()) == (True, True, False)
    assert "a day at most" in steps
    visitor.press(next(button for button in buttons_of(page) if button.startswith("Do this")))
    assert [(remedy.effort, remedy.gap_id) for remedy in Remedy.objects.all()] == [("S", finding.gap_id)]

    nearby = factories.application(
        alice,
        employer="Solent Freight",
        position="Planner",
        advert="You lead audits of our depots.",
        kind="interviewing",
    )
    factories.interview(nearby, local_on=date(2026, 6, 16) + timedelta(days=2))
    assert "it did not come up at Kline Logistics" in visitor.read("/")


def tell(visitor, clock, candidate, employer: str, words: str) -> Call:
    """A no of this employer, a call there, and one line of what was said, sorted as proposed."""
    call = answers.made(answers.planned(answers.told_no(candidate, employer)), words=words)
    clock.move_to(call.starts_at + timedelta(hours=1))
    visitor.read(reverse("followups:findings_update", args=[call.pk]))
    visitor.press("Save")
    return call


def quotes(gap: Gap) -> list[str]:
    """What was said under a gap, word for word."""
    return sorted(gap.findings.values_list("verbatim", flat=True))


def test_scenario_08_the_same_gap_in_other_words_from_three_employers(alice, visitor, clock, now):
    call = tell(visitor, clock, alice, "Firm A", "Light on container orchestration.")
    orchestration = call.findings.get().gap
    visitor.read(reverse("followups:gap_update", args=[orchestration.pk]))
    visitor.press("Save", title="Orchestration")
    tell(visitor, clock, alice, "Firm B", "Needs more k8s.")
    tell(visitor, clock, alice, "Firm C", "NoSQL missing.")

    page = visitor.read(reverse("followups:lesson_list"))
    assert [button for button in buttons_of(page) if "Make them one" in button] == [
        "Make them one: Orchestration, Kubernetes"
    ]
    assert Gap.objects.count() == 3
    page = visitor.press("Make them one: Orchestration, Kubernetes")

    assert "2 employers stated it" in page
    assert "%" not in page.split("<main")[1]
    assert quotes(orchestration) == ["Light on container orchestration.", "Needs more k8s."]
    assert sorted(Gap.objects.values_list("title", flat=True)) == ["NoSQL", "Orchestration"]
    visitor.press("Undo")
    assert [quotes(gap) for gap in Gap.objects.order_by("title")] == [
        ["Needs more k8s."],
        ["NoSQL missing."],
        ["Light on container orchestration."],
    ]


def test_scenario_08_the_own_guess_stands_beside_the_answer_and_counts_for_nothing(alice, visitor, clock, now):
    rejection = answers.told_no(alice, "Firm A")
    visitor.read(plan_of(rejection.application))
    visitor.press("Keep the guess", guess="Kubernetes")
    call = answers.made(answers.planned(rejection), words="Light on container orchestration.")
    clock.move_to(call.starts_at + timedelta(hours=1))
    page = visitor.read(reverse("followups:findings_update", args=[call.pk]))
    assert "Your guess was: “Kubernetes” Dana named it too." in page
    visitor.press("Save")

    page = visitor.read(reverse("followups:lesson_list"))

    assert "you saw it" in page
    assert "1 employer stated it" in page

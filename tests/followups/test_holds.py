"""Domain 8, G8, G9, S-62, scenario 9: what a concern or the candidate's own word holds back, on every page."""

from urllib.parse import urlsplit

import pytest
from django.urls import reverse

from applications.actions import applications
from applications.enums import Concern
from applications.models import Application, Candidate, Contact, Employer
from followups.actions import calls, concerns, findings, follow_ups, limits
from followups.domain import advice
from followups.enums import CallState, FindingKind
from followups.models import Call, Finding, Gap
from tests import factories
from tests.followups import answers
from tests.followups.answers import NOW, said
from tests.pages import pages_of
from tests.rows import rows_of

SCENARIO_9 = "They said the team is young and I might not keep up."
NUMBER, ADDRESS = "555-0142", "dana.whitfield@kline.example"
SWITCHES = [
    pytest.param(Application, {"concern": Concern.SHOWN}, id="G9 concern"),
    pytest.param(Candidate, {"no_follow_ups": True}, id="S-62 altogether"),
    pytest.param(Application, {"no_follow_up": True}, id="S-62 application"),
    pytest.param(Employer, {"no_contact": True}, id="S-62 employer"),
    pytest.param(Contact, {"do_not_contact": True}, id="S-62 person"),
    pytest.param(Contact, {"is_subject_of_concern": True}, id="concern about a person"),
]
ADDRESS_BOOK = {"followups:contact_detail", "applications:contact_update"}


@pytest.fixture
def call(alice) -> Call:
    return answers.planned(answers.told_no(alice))


@pytest.mark.parametrize(("rows", "change"), SWITCHES)
def test_s62_no_page_shows_a_script_or_a_number(rows, change, call, alice, client_of):
    rows.objects.update(**change)
    script = call.script_parts.order_by("position")[0].text
    client = client_of(alice)

    pages = {name: client.get(path) for name, path in pages_of(alice).items()}

    shown = {name for name, page in pages.items() if script in page.text or "Open the script" in page.text}
    reached = {name for name, page in pages.items() if NUMBER in page.text or ADDRESS in page.text}
    assert shown == set()
    assert reached - ADDRESS_BOOK == set()


@pytest.mark.parametrize(("rows", "change"), SWITCHES[3:])
def test_s62_the_page_of_a_person_shows_no_number(rows, change, call, alice, client_of):
    rows.objects.update(**change)

    page = client_of(alice).get(reverse("followups:contact_detail", args=[call.involvement.contact_id]))

    assert NUMBER not in page.text
    assert ADDRESS not in page.text


@pytest.mark.parametrize(("rows", "change"), SWITCHES)
def test_s62_a_planned_call_rests_and_comes_back(rows, change, call, alice):
    before = {name: rows._meta.get_field(name).get_default() for name in change}
    rows.objects.update(**change)
    resting = list(Call.objects.owned_by(alice).is_planned().is_free()), list(Call.objects.is_held())
    rows.objects.update(**before)

    assert resting == ([], [call])
    assert list(Call.objects.owned_by(alice).is_planned().is_free()) == [call]


@pytest.mark.parametrize(("rows", "change"), SWITCHES)
def test_s62_nothing_can_be_scheduled_there(rows, change, alice):
    rejection = answers.told_no(alice)
    rows.objects.update(**change)
    rejection.refresh_from_db()

    with pytest.raises(limits.NotToBeCalled):
        answers.planned(rejection)

    assert Call.objects.count() == 0


@pytest.mark.parametrize(("rows", "change"), SWITCHES)
def test_s62_no_move_and_no_taking_up(rows, change, call):
    rows.objects.update(**change)
    held = Call.objects.get(pk=call.pk)

    with pytest.raises(limits.NotToBeCalled):
        calls.move_call(call=held, revision=held.revision, local_on=held.local_on, local_time=held.local_time)
    calls.let_go(call=held)

    assert calls.take_up(call=held) is False
    assert held.is_held is True


@pytest.mark.parametrize(("rows", "change"), SWITCHES)
def test_s62_a_calendar_entry_takes_itself_out(rows, change, call, alice, client_of):
    rows.objects.update(**change)

    file = client_of(alice).get(reverse("followups:call_calendar_detail", args=[call.pk]))

    assert "STATUS:CANCELLED" in file.text


def test_scenario_9_nothing_is_coded_and_the_call_stays_until_decided(alice):
    rejection = answers.told_no(alice)
    made = answers.made(answers.planned(rejection), words=SCENARIO_9)
    (finding,) = findings.record_findings(call=made, statements=[said(SCENARIO_9)])

    application = Application.objects.get()
    assert (application.concern, application.has_concern) == (Concern.NOTICED, True)
    assert (finding.code, finding.gap, finding.is_concern, Gap.objects.count()) == ("", None, True, 0)
    assert Contact.objects.get().is_subject_of_concern is True


def test_g9_a_planned_call_is_not_let_go_by_itself(call):
    concerns.raise_concern(application=Application.objects.get())

    call.refresh_from_db()

    assert call.state == CallState.PLANNED


def test_g8_the_page_opens_once_for_each_application(alice, client_of):
    application = factories.application(alice)
    client = client_of(alice)
    url = reverse("applications:rejection_create", args=[application.pk])
    values = {"received_on": "2026-06-12", "channel": "mail", "furthest": "final_round", "still_interested": "yes"}
    advice_url = reverse("followups:advice_detail", args=[application.pk])

    first = client.post(url, {**values, "placement": "unknown", "words": SCENARIO_9})
    again = client.post(reverse("followups:guess_update", args=[application.pk]), {"guess": "I am too old for them"})

    assert first.headers["Location"] == advice_url
    assert advice_url not in again.headers["Location"]
    assert Application.objects.get().concern == Concern.SHOWN


def test_g8_this_is_not_about_that_lets_things_go_on(alice, client_of):
    made = answers.made(answers.planned(answers.told_no(alice)), words=SCENARIO_9)
    findings.record_findings(call=made, statements=[said(SCENARIO_9)])
    application = Application.objects.get()

    client_of(alice).post(reverse("followups:concern_delete", args=[application.pk]))

    application.refresh_from_db()
    assert application.concern == Concern.SET_ASIDE
    assert (Finding.objects.get().is_concern, Contact.objects.get().is_subject_of_concern) == (False, False)


def test_g8_it_may_be_about_that_takes_it_back(alice):
    made = answers.made(answers.planned(answers.told_no(alice)), words=SCENARIO_9)
    findings.record_findings(call=made, statements=[said(SCENARIO_9)])
    application = Application.objects.get()
    concerns.set_aside(application=application)

    concerns.raise_concern(application=application)

    application.refresh_from_db()
    assert (application.concern, Finding.objects.get().is_concern) == (Concern.SHOWN, True)


def test_g8_a_note_on_the_application_is_read_as_well(alice):
    application = factories.application(alice)

    applications.edit_application(
        application=application,
        revision=application.revision,
        employer="Kline Logistics",
        today=NOW.date(),
        notes=SCENARIO_9,
    )

    assert application.has_concern is True


def test_g8_the_words_stand_in_no_lesson_and_no_script(alice, client_of):
    made = answers.made(answers.planned(answers.told_no(alice)), words=SCENARIO_9)
    findings.record_findings(call=made, statements=[said(SCENARIO_9, kind=FindingKind.GAP)])
    follow_ups.not_this_time(rejection=made.follow_up.rejection, now=NOW)

    page = client_of(alice).get(reverse("followups:lesson_list"))

    assert "might not keep up" not in page.text


@pytest.mark.parametrize(
    ("country", "first", "is_local"),
    [
        ("GB", "Acas", True),
        ("us", "Equal Employment Opportunity Commission (EEOC)", True),
        ("DE", "Antidiskriminierungsstelle des Bundes", True),
        ("PT", "Your national equality body", True),
        ("BR", "Your trade union", False),
        ("", "Your trade union", False),
    ],
)
def test_section_8_bodies_by_country(country, first, is_local):
    found = advice.advice_for(country)

    assert (found.bodies[0].name, found.is_local) == (first, is_local)
    assert found.bodies[-1].name == "A lawyer for employment law"


@pytest.mark.parametrize("country", ["GB", "IE", "US", "CA", "AU", "NZ", "CH", "NO", "DE", "FI", "IT", "PT", "BR"])
def test_section_8_links_lead_to_the_front_page_of_a_body(country):
    links = [urlsplit(body.link) for body in advice.advice_for(country).bodies if body.link]

    assert [(link.scheme, link.path) for link in links] == [("https", "")] * len(links)


def test_the_advice_page_names_its_day_and_computes_none(alice, client_of):
    application = answers.told_no(alice).application
    Employer.objects.update(country="GB")

    page = client_of(alice).get(reverse("followups:advice_detail", args=[application.pk]))

    assert "25 November 2026" in page.text
    assert page.text.count("2026") == 1


def test_deleting_a_candidate_deletes_every_row_of_theirs(alice, bob, now):
    rows_of(alice, now)
    kept = factories.application(bob)

    alice.delete()

    assert list(Application.objects.all()) == [kept]
    assert (Call.objects.count(), Finding.objects.count(), Contact.objects.count()) == (0, 0, 0)

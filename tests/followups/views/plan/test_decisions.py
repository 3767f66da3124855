"""The guess before a call, "not this time", and a no that was told by mistake."""

from django.urls import reverse

from followups.actions import calls, follow_ups
from followups.enums import CallState, Evidence
from followups.models import Call, Finding, FollowUp
from tests.applications.markup import every, only, words
from tests.applications.pages import undo
from tests.applications.views.filling import MEGABYTE
from tests.followups import answers
from tests.followups.views.plan.page import address, lead, plan
from tests.followups.views.pressing import page_of


def test_guess_is_kept_and_shown(client, application, rejection):
    response = client.post(address("guess_update", application), {"guess": " Too little SAP "})

    assert (response.status_code, response.url) == (302, f"{address('plan_detail', application)}#guess")
    assert Finding.objects.get(evidence=Evidence.E0).verbatim == "Too little SAP"
    page = page_of(plan(client, application))
    assert words(only(page, "textarea", name="guess")) == "Too little SAP"


def test_guess_of_a_megabyte_is_refused_and_kept_on_the_page(client, application, rejection):
    response = client.post(address("guess_update", application), {"guess": MEGABYTE})

    page = page_of(response)
    assert (response.status_code, Finding.objects.count()) == (422, 0)
    assert words(only(page, "textarea", name="guess")) == MEGABYTE
    assert words(only(page, "title")).startswith("Error:")


def test_guess_stands_once_a_call_was_made(client, application, rejection):
    follow_ups.write_guess(rejection=rejection, guess="Too little SAP")
    answers.made(answers.planned(rejection))

    response = client.post(address("guess_update", application), {"guess": "Too far away"})

    assert (response.status_code, Finding.objects.get().verbatim) == (422, "Too little SAP")


def test_not_this_time_is_one_press_and_can_be_undone(client, application, rejection):
    response = client.post(address("decision_create", application))

    assert (response.status_code, response.url) == (302, address("plan_detail", application))
    assert (FollowUp.objects.get().decision, FollowUp.objects.get().outcome) == ("not_this_time", "declined_by_user")
    undo(client)
    assert FollowUp.objects.count() == 0


def test_not_this_time_lets_a_call_go_and_undo_plans_it_again(client, application, rejection):
    call = answers.planned(rejection)
    client.post(address("decision_create", application))
    state = Call.objects.get().state

    undo(client)

    assert (state, Call.objects.get(pk=call.pk).state) == (CallState.LET_GO, CallState.PLANNED)


def test_not_this_time_leads_to_a_calm_page(client, application, rejection):
    client.post(address("decision_create", application))

    response = plan(client, application)

    page = page_of(response)
    assert lead(response) == "Not this time"
    assert every(page, "button", form="schedule") == []
    client.post(address("decision_delete", application))
    assert lead(plan(client, application)).startswith("Call Dana Whitfield")


def test_s02_call_of_another_candidate_is_not_planned(client, bob, application, rejection):
    theirs = answers.planned(answers.told_no(bob))
    calls.let_go(call=theirs)
    answers.planned(rejection)
    client.post(address("decision_create", application))

    client.post(address("decision_delete", application), {"call": theirs.pk})

    assert Call.objects.get(pk=theirs.pk).state == CallState.LET_GO


def test_told_by_mistake_makes_it_live_again(client, application, rejection):
    call = answers.planned(rejection)

    response = client.post(address("rejection_delete", application))

    application.refresh_from_db()
    assert (response.status_code, response.url) == (302, reverse("followups:application_detail", args=[application.pk]))
    assert (application.ending, Call.objects.get(pk=call.pk).state) == ("", CallState.LET_GO)


def test_told_by_mistake_is_too_late_after_a_call(client, application, rejection):
    answers.made(answers.planned(rejection))

    response = client.post(address("rejection_delete", application), follow=True)

    application.refresh_from_db()
    assert application.ending == "rejected"
    assert "A call was made already, so the no stays." in response.text

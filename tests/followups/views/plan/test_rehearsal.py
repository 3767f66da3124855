"""Said once aloud: the page of a call before there is one."""

from followups.models import Call, FollowUp
from tests import factories
from tests.applications.markup import attribute, every, only, words
from tests.followups.views.plan.page import address
from tests.followups.views.pressing import page_of


def test_rehearsal_shows_the_call_page_and_keeps_nothing(client, application, rejection):
    response = client.get(address("rehearsal_detail", application))

    page = page_of(response)
    assert response.status_code == 200
    assert "said once aloud" in words(only(page, "h1"))
    assert [link for link in every(page, "a") if (attribute(link, "href") or "").startswith("tel:")] == []
    assert every(page, "form", id="outcome") == []
    assert (Call.objects.count(), FollowUp.objects.count()) == (0, 0)


def test_rehearsal_of_a_letter_shows_the_letter(client, application, rejection):
    response = client.get(address("rehearsal_detail", application), {"channel": "mail"})

    assert words(only(page_of(response), "h1")) == "Write to Dana Whitfield"


def test_rehearsal_with_nobody_leads_to_the_plan(client, application, now):
    factories.rejection(application, now)

    response = client.get(address("rehearsal_detail", application))

    assert (response.status_code, response.url) == (302, address("plan_detail", application))

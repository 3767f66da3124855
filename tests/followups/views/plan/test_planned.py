"""R-09: a planned time that no longer fits, since a clock or a calendar was corrected, says so and offers others."""

from datetime import UTC, date, datetime, time

import pytest
from django.urls import reverse

from applications.models import Contact
from followups.models import Call
from tests.applications.markup import every, only, words
from tests.followups.views.plan.page import lead, plan, schedule
from tests.followups.views.pressing import page_of


@pytest.fixture
def call(client, application, rejection) -> Call:
    """Tuesday 16 June, 10:00 in New York."""
    schedule(client, application)
    return Call.objects.get()


def put_on(day: date) -> None:
    """The planned call at ten o'clock in New York on this day, past the checks."""
    Call.objects.update(local_on=day, starts_at=datetime.combine(day, time(14), UTC))


def offers(response) -> list[str]:
    """The times that are offered in place of the planned one."""
    card = only(page_of(response), "section", class_="card stack", aria_labelledby="lead")
    return [words(button) for button in every(card, "button") if "June" in words(button)]


def correct(client, call, **changes):
    """Correct the facts of the person, and look at the plan."""
    path = reverse("applications:contact_update", args=[call.involvement.contact_id])
    form = client.get(path).context["form"]
    client.post(path, {**{field.html_name: field.value() or "" for field in form}, **changes})
    return plan(client, call.follow_up.rejection.application)


def test_r09_time_that_fits_offers_no_other(client, call):
    response = plan(client, call.follow_up.rejection.application)

    assert offers(response) == []
    assert every(page_of(response), "p", class_="hint") == []


@pytest.mark.parametrize(
    ("local_on", "changes", "why"),
    [
        pytest.param(date(2026, 6, 19), {"country": "US"}, "That day is a public holiday there.", id="TIM-9 holiday"),
        pytest.param(date(2026, 6, 19), {"country": "SA"}, "That day is part of their weekend.", id="TIM-11 weekend"),
        pytest.param(date(2026, 6, 16), {"zone": "Asia/Tokyo", "country": "JP"}, "That is your night.", id="TIM-12"),
    ],
)
def test_r09_time_that_no_longer_fits_offers_others(local_on, changes, why, client, call):
    put_on(local_on)
    Contact.objects.update(country="GB")

    response = correct(client, call, **changes)

    (hint,) = every(page_of(response), "p", class_="hint")
    assert words(hint).startswith(why)
    assert "This time no longer fits; one of these would:" in words(hint)
    assert len(offers(response)) == 3


def test_r09_press_on_another_time_moves_the_call(client, call):
    put_on(date(2026, 6, 19))
    page = page_of(plan(client, call.follow_up.rejection.application))
    card = only(page, "section", class_="card stack", aria_labelledby="lead")
    form = next(form for form in every(card, "form") if every(form, "input", name="local_on"))
    sent = {dict(field.attributes)["name"]: dict(field.attributes)["value"] for field in every(form, "input")}

    response = client.post(dict(form.attributes)["action"], sent)

    call.refresh_from_db()
    assert (response.status_code, call.local_on, call.local_time) == (302, date(2026, 6, 16), time(10))
    assert lead(client.get(response.url)) == "Call Dana Whitfield, Tue 16 June, 10:00 in New York, 15:00 here"

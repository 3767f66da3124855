"""The order in which to ask, as the candidate makes it by hand (domain 2.2)."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from applications.models import Involvement, RevisionConflict
from followups.actions import orders
from followups.enums import FirstReason
from followups.models import PutFirst
from followups.models.put_first import order_by_hand
from followups.queries.decisions import OF_A_PERSON
from tests import factories

THEN = datetime(2026, 6, 13, 9, tzinfo=UTC)


@pytest.fixture
def application(alice):
    """An application on which nobody stands yet."""
    return factories.application(alice)


def people(application, *names: str) -> list[Involvement]:
    """These people on the application."""
    return [factories.involvement(application, name=name) for name in names]


def by_hand(application) -> list[str]:
    """Whom the candidate put first, the latest in front."""
    rows = application.involvements.select_related("contact", "put_first")
    names = {row.pk: row.contact.name for row in rows}
    return [names[pk] for pk in order_by_hand(rows)]


def test_whoever_was_put_first_last_stands_in_front(application):
    dana, mei, _ = people(application, "Dana", "Mei", "Luis")

    orders.put_first(involvement=dana, now=THEN)
    orders.put_first(involvement=mei, now=THEN + timedelta(minutes=1))

    assert by_hand(application) == ["Mei", "Dana"]


def test_put_first_again_keeps_the_reason(application):
    dana, mei = people(application, "Dana", "Mei")
    kept = orders.put_first(involvement=dana, now=THEN)
    orders.say_why(kept=kept, revision=1, reason=FirstReason.TRUST, text="")
    orders.put_first(involvement=mei, now=THEN + timedelta(minutes=1))

    again = orders.put_first(involvement=dana, now=THEN + timedelta(minutes=2))

    assert by_hand(application) == ["Dana", "Mei"]
    assert (again.pk, again.reason, again.revision) == (kept.pk, FirstReason.TRUST, 3)


def test_r07_two_presses_at_once_put_once(application):
    (dana,) = people(application, "Dana")

    first, second = (orders.put_first(involvement=dana, now=THEN) for _ in range(2))

    assert (first.pk, PutFirst.objects.count()) == (second.pk, 1)
    assert second.candidate == application.candidate


def test_r08_reason_of_another_tab_is_not_written_over(application):
    (dana,) = people(application, "Dana")
    kept = orders.put_first(involvement=dana, now=THEN)
    orders.say_why(kept=PutFirst.objects.get(), revision=1, reason=FirstReason.TRUST, text="")

    with pytest.raises(RevisionConflict):
        orders.say_why(kept=kept, revision=1, reason=FirstReason.TOLD_SO, text="Rang me.")

    kept.refresh_from_db()
    assert (kept.reason, kept.text) == (FirstReason.TRUST, "")


def test_proposed_order_comes_back_once_and_elsewhere_nothing_changes(application, alice):
    (dana,) = people(application, "Dana")
    elsewhere = factories.application(alice, employer="Aldgate Foods")
    (priya,) = people(elsewhere, "Priya")
    orders.put_first(involvement=dana, now=THEN)
    orders.put_first(involvement=priya, now=THEN)

    assert [orders.order_as_proposed(application=application) for _ in range(2)] == [True, False]
    assert (by_hand(application), by_hand(elsewhere)) == ([], ["Priya"])


def test_reason_nobody_knows_is_refused(application):
    (dana,) = people(application, "Dana")
    kept = orders.put_first(involvement=dana, now=THEN)

    with pytest.raises(IntegrityError, match="put_first_reason_known"), transaction.atomic():
        PutFirst.objects.filter(pk=kept.pk).update(reason="a whim")


def test_word_is_called_by_its_words_or_its_reason(application):
    (dana,) = people(application, "Dana")
    kept = orders.put_first(involvement=dana, now=THEN)

    said = str(PutFirst(reason=FirstReason.TRUST, text="Rang me.")), str(PutFirst(reason=FirstReason.TRUST)), str(kept)

    assert said == ("Rang me.", "I trust them more", "")


def test_order_by_hand_asks_nothing_more_of_the_database(alice, application, django_assert_num_queries):
    for minute, one in enumerate(people(application, "Dana", "Mei", "Luis")):
        orders.put_first(involvement=one, now=THEN + timedelta(minutes=minute))

    with django_assert_num_queries(1):
        rows = Involvement.objects.owned_by(alice).select_related("contact__employer", "put_first").only(*OF_A_PERSON)
        order = order_by_hand(rows)

    assert len(order) == 3

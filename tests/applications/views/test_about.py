"""Pages about Debrief itself."""

import pytest

from tests.conftest import open_account


def test_the_accessibility_page_is_for_everybody(client):
    """U-28: standard, date, known gaps, contact."""
    page = client.get("/accessibility/")

    assert page.status_code == 200
    assert "WCAG 2.2, levels A and AA" in page.text
    assert '<time datetime="2026-11-25">' in page.text
    assert "What is missing" in page.text
    assert "mailto:debrief@localhost" in page.text


def test_somebody_who_is_logged_in_keeps_the_rail(alice, client_of):
    page = client_of(alice).get("/accessibility/")

    assert 'class="rail"' in page.text


@pytest.mark.parametrize(("is_staff", "debug", "status"), [(False, False, 404), (True, False, 200), (False, True, 200)])
def test_the_styleguide_is_for_those_who_work_on_the_look(db, client_of, settings, is_staff, debug, status):
    settings.DEBUG = debug
    candidate = open_account("cara@example.org", "Cara Crane")
    candidate.is_staff = is_staff
    candidate.save()

    assert client_of(candidate).get("/styleguide/").status_code == status

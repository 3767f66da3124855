"""The candidate: how they are found, called and made."""

import pytest

from applications.models import Candidate


def test_a_candidate_is_found_by_their_address_in_whatever_case(alice):
    assert Candidate.objects.get_by_natural_key("ALICE@example.ORG") == alice


def test_an_account_needs_an_address():
    with pytest.raises(ValueError, match="needs an email address"):
        Candidate.objects.create_user("")


def test_an_operator_is_a_candidate_with_rights(db):
    operator = Candidate.objects.create_superuser("Ops@Example.org", "a long enough secret")

    assert (operator.email, operator.is_staff, operator.is_superuser) == ("ops@example.org", True, True)


@pytest.mark.parametrize(
    ("name", "full", "short"),
    [("Alice Arden", "Alice Arden", "Alice"), ("Alice", "Alice", "Alice"), ("", "a@example.org", "a@example.org")],
)
def test_a_candidate_is_called_by_their_name_or_else_their_address(name, full, short):
    candidate = Candidate(name=name, email="a@example.org")

    assert (str(candidate), candidate.get_full_name(), candidate.get_short_name()) == (full, full, short)

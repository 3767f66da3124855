"""A number in any notation, or an address: what is recognised, and what is said about the rest."""

import pytest
from django.core.exceptions import ValidationError

from applications.forms.reach import Reach, ReachField

LONDON = Reach(phone="+44 20 7946 0123")
DANA = Reach(email="dana@kline.example")
BY_NUMBER = ["Write the number with its country code, such as +44 20 7946 0123, or an email address."]
BY_ADDRESS = ["Write the address like dana@example.org, or a phone number."]


def field(region: str) -> ReachField:
    """The field of a candidate who lives there."""
    asked = ReachField(required=False)
    asked.region = region
    return asked


@pytest.mark.parametrize("region", ["GB", "US", ""])
@pytest.mark.parametrize(
    ("text", "reach"),
    [
        ("+44 20 7946 0123", LONDON),
        ("+442079460123", LONDON),
        ("+44 (0)20 7946-0123", LONDON),
        ("0044 20 7946 0123", LONDON),
        ("tel:+44-20-7946-0123", LONDON),
        ("  +44.20.7946.0123  ", LONDON),
        ("+44 20 7946 0123 ext. 12", Reach(phone="+44 20 7946 0123 x12")),
        ("+44 20 7946 0123;ext=12", Reach(phone="+44 20 7946 0123 x12")),
        ("+1 212 555 0142", Reach(phone="+1 212-555-0142")),
        ("dana@kline.example", DANA),
        ("Dana Whitfield <dana@kline.example>", DANA),
        ("mailto:dana@kline.example", DANA),
        ("", Reach()),
    ],
)
def test_recognised_wherever_the_candidate_lives(text, reach, region):
    assert field(region).clean(text) == reach


@pytest.mark.parametrize(
    ("region", "text", "phone"),
    [
        ("GB", "020 7946 0123", "+44 20 7946 0123"),
        ("GB", "(020) 7946 0123", "+44 20 7946 0123"),
        ("GB", "٠٢٠ ٧٩٤٦ ٠١٢٣", "+44 20 7946 0123"),
        ("US", "(212) 555-0142", "+1 212-555-0142"),
        ("DE", "030 90 18 20", "+49 30 901820"),
    ],
)
def test_a_number_without_its_country_is_of_the_candidates(region, text, phone):
    assert field(region).clean(text) == Reach(phone=phone)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("020 7946 0123", BY_NUMBER),
        ("call me", BY_NUMBER),
        ("1", BY_NUMBER),
        ("+44 20 7946 0123 or so", BY_NUMBER),
        ("dana@", BY_ADDRESS),
        ("@", BY_ADDRESS),
        ("dana@kline", BY_ADDRESS),
    ],
)
def test_what_is_not_recognised_is_told_how_to_write(text, said):
    with pytest.raises(ValidationError) as error:
        field("").clean(text)

    assert error.value.messages == said

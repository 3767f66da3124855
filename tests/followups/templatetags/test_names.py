"""Names in a sentence."""

import pytest

from followups.templatetags.words import in_a_row


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["Corvane"], "Corvane"),
        (["Corvane", "Tull"], "Corvane and Tull"),
        (["Corvane", "Tull", "Mar Foods"], "Corvane, Tull and Mar Foods"),
        (["Corvane", "Tull", "Mar Foods", "Halden Rail"], "Corvane, Tull, Mar Foods and 1 more"),
        (["Corvane", "Tull", "Mar Foods", "Halden Rail", "Kline"], "Corvane, Tull, Mar Foods and 2 more"),
    ],
)
def test_names_stand_in_a_row(names, said):
    assert in_a_row(names) == said

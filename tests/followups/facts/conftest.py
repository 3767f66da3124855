"""Alice's application at Kline Logistics."""

import pytest

from applications.models import Application
from tests import factories


@pytest.fixture
def application(alice) -> Application:
    """Alice's application at Kline Logistics."""
    return factories.application(alice)

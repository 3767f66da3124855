"""Alice on the morning after a no: whom she met at Kline Logistics, and her browser."""

import pytest
from django.test import Client

from applications.enums import ContactRole, DecisionPart, SpokenHistory
from applications.models import Application, Involvement, Rejection
from tests import factories


@pytest.fixture(autouse=True)
def saturday(time_machine):
    """Saturday 13 June 2026, 10:00 in London: the day after the no."""
    time_machine.move_to("2026-06-13T09:00:00+00:00", tick=False)


@pytest.fixture
def client(alice, client_of) -> Client:
    """Alice's browser."""
    return client_of(alice)


@pytest.fixture
def application(alice) -> Application:
    """Her application at Kline Logistics."""
    return factories.application(alice)


@pytest.fixture
def dana(application) -> Involvement:
    """Dana decides, in New York; they have spoken by phone."""
    dana = factories.involvement(application)
    factories.interview(application, people=[dana])
    return dana


@pytest.fixture
def mei(application) -> Involvement:
    """Mei sat on the final panel, in Singapore; an address, no number."""
    return factories.involvement(
        application,
        name="Mei Tan",
        phone="",
        phone_kind="none",
        email="mei.tan@kline.example",
        zone="Asia/Singapore",
        country="SG",
        role=ContactRole.INTERVIEW_TEAM,
        rapport="3",
        part=DecisionPart.FINAL_PANEL,
        history=SpokenHistory.MET,
    )


@pytest.fixture
def rejection(application, dana, now) -> Rejection:
    """The no of Friday 12 June, 17:40 in London."""
    return factories.rejection(application, now)

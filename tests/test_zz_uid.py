from django.urls import reverse

from tests import factories


def test_uid(alice, bob, client_of):
    a = factories.application(alice)
    client_of(bob).post(reverse("applications:application_create"), {"uid": a.uid, "employer": "K", "position": "P"})

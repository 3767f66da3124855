"""S-31: a link that a person typed leads to the web and nowhere else, and tells it nothing about us."""

import re

import pytest
from django.urls import reverse

from tests import factories

SCHEMES = (
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://files.example/x",
    "vbscript:x",
    " javascript:x",
)


@pytest.mark.parametrize("link", SCHEMES)
def test_s31_an_application_takes_no_other_scheme(alice, client_of, link):
    fields = {"uid": "6f1e1c34-9d0c-4a55-8f0e-3a2f8f6f7b11", "employer": "Kline", "position": "Analyst", "link": link}

    response = client_of(alice).post(reverse("applications:application_create"), fields)

    assert response.status_code == 422
    assert "id_link_error" in response.text


@pytest.mark.parametrize("link", SCHEMES)
def test_s31_a_contact_takes_no_other_scheme(alice, client_of, link):
    fields = {"uid": "6f1e1c34-9d0c-4a55-8f0e-3a2f8f6f7b11", "name": "Dana", "employer": "Kline", "link": link}

    response = client_of(alice).post(reverse("applications:contact_create"), fields)

    assert response.status_code == 422
    assert "id_link_error" in response.text


def test_s31_a_link_tells_the_employer_nothing(alice, client_of):
    application = factories.application(alice, link="https://jobs.kline.example/17")

    page = client_of(alice).get(reverse("followups:application_detail", args=[application.pk])).text

    (link,) = re.findall(r'<a [^>]*href="https://jobs\.kline\.example/17"[^>]*>', page)
    assert 'rel="noopener noreferrer"' in link

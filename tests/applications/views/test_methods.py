"""Each page takes the methods it knows; for any other it answers 405 before it looks at a row."""

import pytest
from django.urls import reverse

READ = {"get", "head"}
FORM = {"get", "head", "post"}
VERB = {"post"}

ROUTES = {
    "involvement_create": FORM,
    "involvement_update": FORM,
    "involvement_delete": VERB,
    "contact_create": FORM,
    "contact_update": FORM,
    "interview_create": FORM,
    "interview_update": FORM,
    "search_list": READ,
    "search_create": FORM,
    "search_update": FORM,
    "search_switch": VERB,
    "search_close": FORM,
    "search_reopen": VERB,
    "profile_update": FORM,
    "theme_update": VERB,
    "strength_create": FORM,
    "strength_update": FORM,
    "strength_move": VERB,
    "strength_delete": VERB,
    "invitation": FORM,
    "accessibility_detail": READ,
    "styleguide_detail": READ,
}
ARGUMENTS = {"invitation": ["token"]}
WITHOUT_KEY = {
    "contact_create",
    "search_list",
    "search_create",
    "profile_update",
    "theme_update",
    "strength_create",
    "accessibility_detail",
    "styleguide_detail",
}
EVERY = {"get", "head", "post", "put", "patch", "delete", "trace"}


@pytest.mark.parametrize(("name", "method"), [(name, one) for name in ROUTES for one in sorted(EVERY - ROUTES[name])])
def test_a_method_that_a_page_does_not_know_is_405(alice, client_of, name, method):
    arguments = ARGUMENTS.get(name, [] if name in WITHOUT_KEY else [1])

    response = getattr(client_of(alice), method)(reverse(f"applications:{name}", args=arguments))

    assert response.status_code == 405

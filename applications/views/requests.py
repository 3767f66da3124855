"""What a view is handed."""

from django.http import HttpRequest

from applications.models import Candidate


class CandidateRequest(HttpRequest):
    """A request of somebody who is logged in: config.middleware.LoginRequired lets nobody else through."""

    user: Candidate

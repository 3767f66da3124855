"""The pages of interviews, and what is typed into them."""

from django.urls import reverse

from applications.models import Interview

GAP = {"local_on": "2027-03-28", "local_time": "02:30", "zone": "Europe/Stockholm"}
MOVED = "The clocks go forward then, so 02:30 does not exist that day. The interview is kept for 2027-03-28, 03:30."


def edit_url(interview: Interview) -> str:
    """Where this interview is edited."""
    return reverse("applications:interview_update", args=[interview.pk])


def said(client) -> list[str]:
    """What the next page says."""
    return [str(message) for message in client.get(reverse("applications:search_list")).context["messages"]]

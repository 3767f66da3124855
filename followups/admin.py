"""What an operator sees of follow-ups: how far they got, never with whom or in which words (S-07)."""

from django.contrib import admin

from applications.admin import LookOnly
from followups.models import Call, FollowUp


@admin.register(FollowUp)
class FollowUpAdmin(LookOnly):
    """Follow-ups, by account."""

    list_display = ("pk", "candidate_id", "decision", "outcome", "decided_at", "closed_at")
    list_filter = ("decision", "outcome")
    ordering = ("-pk",)
    fields = list_display


@admin.register(Call)
class CallAdmin(LookOnly):
    """Calls, by account."""

    list_display = ("pk", "candidate_id", "channel", "state", "result", "starts_at", "ended_at")
    list_filter = ("state", "channel")
    ordering = ("-pk",)
    fields = list_display

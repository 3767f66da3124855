"""The addresses of the upper floor."""

from django.urls import path

from followups.views import (
    after,
    applications,
    calendar_files,
    call_lists,
    call_worker,
    calls,
    gaps,
    lessons,
    people,
    plan,
    remedies,
    scripts,
    today,
    trial,
)

app_name = "followups"
urlpatterns = [
    path("applications/<int:application_pk>/plan/", plan.plan_detail, name="plan_detail"),
    path(
        "applications/<int:application_pk>/plan/people/<int:involvement_pk>/",
        plan.plan_person_update,
        name="plan_person_update",
    ),
    path("applications/<int:application_pk>/calls/", plan.call_create, name="call_create"),
    path("applications/<int:application_pk>/not-this-time/", plan.decision_create, name="decision_create"),
    path("applications/<int:application_pk>/not-this-time/undo/", plan.decision_delete, name="decision_delete"),
    path("applications/<int:application_pk>/guess/", plan.guess_update, name="guess_update"),
    path("applications/<int:application_pk>/rejection/delete/", plan.rejection_delete, name="rejection_delete"),
    path("applications/<int:application_pk>/self-review/", after.self_review_create, name="self_review_create"),
    path("applications/<int:application_pk>/rehearsal/", calls.rehearsal_detail, name="rehearsal_detail"),
    path("calls/worker.js", call_worker.call_worker_detail, name="call_worker_detail"),
    path("calls/<int:pk>/", calls.call_detail, name="call_detail"),
    path("calls/<int:pk>/words/", calls.words_update_fragment, name="words_update_fragment"),
    path("calls/<int:pk>/outcome/", calls.call_outcome_create, name="call_outcome_create"),
    path("calls/<int:pk>/after/", after.findings_update, name="findings_update"),
    path("calls/<int:pk>/reply/", after.reply_create, name="reply_create"),
    path("calls/<int:pk>/calendar/", calendar_files.call_calendar_detail, name="call_calendar_detail"),
    path("calls/<int:pk>/move/", calls.call_update, name="call_update"),
    path("calls/<int:pk>/let-go/", calls.call_delete, name="call_delete"),
    path("calls/<int:pk>/let-go/undo/", calls.let_go_delete, name="let_go_delete"),
    path("calls/<int:pk>/script/", scripts.script_update, name="script_update"),
    path("calls/<int:call_pk>/parts/<int:pk>/", scripts.script_part_update, name="script_part_update"),
]

urlpatterns += [
    path("try/", trial.trial_detail, name="trial_detail"),
    path("try/keep/", trial.trial_create, name="trial_create"),
    path("", today.today, name="today"),
    path("applications/<int:pk>/", applications.application_detail, name="application_detail"),
    path("people/", people.contact_list, name="contact_list"),
    path("people/<int:pk>/", people.contact_detail, name="contact_detail"),
    path("calls/", call_lists.call_list, name="call_list"),
    path("lessons/", lessons.lesson_list, name="lesson_list"),
    path("gaps/<int:pk>/", gaps.gap_detail, name="gap_detail"),
    path("gaps/<int:pk>/edit/", gaps.gap_update, name="gap_update"),
    path("gaps/<int:pk>/delete/", gaps.gap_delete, name="gap_delete"),
    path("gaps/<int:pk>/closing/", gaps.closing_create, name="closing_create"),
    path("gaps/<int:pk>/closing/delete/", gaps.closing_delete, name="closing_delete"),
    path("gaps/<int:pk>/remedies/", remedies.remedy_create, name="remedy_create"),
    path("remedies/<int:pk>/edit/", remedies.remedy_update, name="remedy_update"),
    path("remedies/<int:pk>/delete/", remedies.remedy_delete, name="remedy_delete"),
    path("remedies/<int:pk>/done/", remedies.completion_create, name="completion_create"),
    path("remedies/<int:pk>/done/delete/", remedies.completion_delete, name="completion_delete"),
    path("findings/<int:pk>/edit/", gaps.finding_update, name="finding_update"),
]

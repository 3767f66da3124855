"""The addresses of the upper floor."""

from django.urls import path

from followups.views import applications, call_lists, gaps, lessons, people, remedies, today

app_name = "followups"
urlpatterns: list = []

urlpatterns += [
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

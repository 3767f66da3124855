"""The addresses of the upper floor."""

app_name = "followups"
urlpatterns: list = []

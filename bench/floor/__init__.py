"""The floor: a list, a board and a form in plain Django, served as Debrief is. What it costs, any such page costs."""

from config import sqlite

sqlite.use_fixed_library()

"""The street: settings, URLs, and what adapts other libraries to us."""

from config import sqlite

sqlite.use_fixed_library()

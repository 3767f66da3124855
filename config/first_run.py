"""The secret key of an instance that was not given one (S-55)."""

import os
import secrets
from pathlib import Path

KEY_CHARACTERS = 64


def secret_key(path: Path) -> str:
    """The key kept in `path`, made at the first start.

    Atomic: of many starts at once, one makes the file (mode 0600) and all read the same key.
    """
    if not path.exists():
        _make(path)
    return path.read_text(encoding="ascii").strip()


def _make(path: Path) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(KEY_CHARACTERS))
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        pass
    finally:
        draft.unlink()

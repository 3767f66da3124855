// What makes every page pleasant. Each page works without it.

import "./focus.js";
import "./dialog.js";
import "./drafts.js";
import "./submit.js";
import "./kept_pages.js";
import "./call_notes.js";
import "./shortcuts.js";

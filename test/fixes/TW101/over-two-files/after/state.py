"""What the pages share."""

import threading

hits = 0
hits_lock = threading.Lock()

"""Nobody goes through the map: it starts nothing."""

import threading
import time
ts = [threading.Thread(target=time.sleep, args=(i,)) for i in range(3)]  # expect: TW214
map(threading.Thread.start, ts)
print(f"{len(ts)} are started")

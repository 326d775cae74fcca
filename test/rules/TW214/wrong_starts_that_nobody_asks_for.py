"""Nobody goes through the generator: it starts nothing."""

import threading
import time
ts = [threading.Thread(target=time.sleep, args=(i,)) for i in range(3)]  # expect: TW214
(t.start() for t in ts)
print("ok")

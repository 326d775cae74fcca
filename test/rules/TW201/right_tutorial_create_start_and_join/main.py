"""Two tasks at the same time: the tea draws while the toast browns."""

import threading
import time

from kitchen import tea, toast

ready = {}
start = time.perf_counter()
kettle = threading.Thread(target=tea, args=(2, ready), name="kettle")
toaster = threading.Thread(target=toast, kwargs={"slices": 3, "ready": ready})
kettle.start()
toaster.start()
print(f"{kettle.name} is alive: {kettle.is_alive()}, {threading.active_count()} threads")
kettle.join()
toaster.join()
print("breakfast:", ", ".join(ready))
print(f"took {time.perf_counter() - start:.1f} s")

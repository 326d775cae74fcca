"""Each thread reads the comprehension's variable, which has its last value by then."""

import threading
ts = [threading.Thread(target=lambda: print(i)) for i in range(5)]  # expect: TW106
for t in ts:
    t.start()
for t in ts:
    t.join()

"""What comes by ** has keys that nobody knows."""

import threading, os
stats = {"a": 0, "b": 0}
def refresh(extra):
    for i in range(100):
        stats.update({"a": i}, **extra)
t = threading.Thread(target=refresh, args=(dict(os.environ),))
t.start()
for k, v in stats.items():  # expect: TW107
    print(k, v)
t.join()

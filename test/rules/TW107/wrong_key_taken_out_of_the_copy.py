"""One of the keys was taken out of the copy: the update puts it in again."""

import threading
base = {"a": 0, "b": 0}
live = base.copy()
del live["b"]
def refresh():
    for i in range(100):
        live.update({"a": i, "b": i})
t = threading.Thread(target=refresh)
t.start()
for k, v in live.items():  # expect: TW107
    print(k, v)
t.join()

import threading
from functools import partial

from kitchen import cook, serve

threads = [
    threading.Thread(target=cook, args=("soup",)),
    threading.Thread(target=partial(cook, "bread", oven=220), args=(2,)),
    threading.Thread(target=cook, args=("cake",), kwargs={"portions": 8, "oven": 160}),
    threading.Thread(target=serve, args=("soup", "bread"), kwargs={"drink": "tea"}),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

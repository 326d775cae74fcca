"""What is read stands under another key than the one that is stored."""

import threading
import time

state = {"pos": 0, "speed": 1, "name": "car"}


def move(n):
    for i in range(n):
        speed = state["speed"]
        time.sleep(0.001)
        state.update(pos=speed * i)  # expect: TW105:hint


ts = [threading.Thread(target=move, args=(50,)) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(state)

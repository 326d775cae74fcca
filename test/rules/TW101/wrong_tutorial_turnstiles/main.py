"""Visitors come in by several turnstiles, and all count on one display."""

import threading

visitors = 0


def turnstile(people):
    global visitors
    for _ in range(people):
        visitors += 1  # expect: TW101


gates = [threading.Thread(target=turnstile, args=(100_000,)) for _ in range(4)]
for gate in gates:
    gate.start()
for gate in gates:
    gate.join()
print("expected 400000, counted", visitors)

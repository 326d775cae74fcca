"""The loop looks for something to send until there is something: what another thread puts in serves it as well."""

import threading
import time
from collections import deque

outgoing: deque[str] = deque()


def beat() -> None:
    while True:
        time.sleep(10)
        outgoing.append("still here")


def look(round: int) -> None:
    if round % 3 == 0:
        outgoing.append(f"seen in round {round}")


def main() -> None:
    threading.Thread(target=beat, daemon=True).start()
    rounds = 0
    while rounds < 1000:
        while not outgoing:
            rounds += 1
            look(rounds)
        while len(outgoing) > 0:
            print(outgoing.popleft())


main()

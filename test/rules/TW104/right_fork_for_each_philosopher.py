import threading
import time

forks = [threading.Lock() for _ in range(5)]
states = ["thinking"] * 5


def philosopher(i):
    for _ in range(3):
        with forks[i]:
            states[i] = "left fork"
            with forks[(i + 1) % 5]:  # expect: TW401
                states[i] = "eating"
                time.sleep(0.1)
        states[i] = "thinking"


threads = [threading.Thread(target=philosopher, args=(i,)) for i in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(states)

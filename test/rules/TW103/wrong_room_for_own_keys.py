import threading
import time

berths = {}
crew = set()


def moor(boat):
    if len(berths) < 3:  # expect: TW103
        berths[boat] = time.monotonic()
        time.sleep(1)
        del berths[boat]


def board(name):
    if len(crew) < 2:  # expect: TW103
        crew.add(name)
        time.sleep(1)
        crew.discard(name)


boats = [threading.Thread(target=moor, args=(boat,)) for boat in ("Alma", "Berta", "Carla", "Dora", "Else")]
sailors = [threading.Thread(target=board, args=(name,)) for name in ("Ann", "Bob", "Cem", "Dan")]
for thread in boats + sailors:
    thread.start()
for thread in boats + sailors:
    thread.join()

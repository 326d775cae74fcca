import threading
import time

visits = {}


def walk(tour):
    for room in sorted(tour):
        time.sleep(0.01)
        visits[room] = visits.get(room, 0) + 1  # expect: TW101


rooms = [f"room {number}" for number in range(1, 9)]
guides = [threading.Thread(target=walk, args=(list(rooms),)) for _ in range(3)]
for guide in guides:
    guide.start()
for guide in guides:
    guide.join()
print(visits)

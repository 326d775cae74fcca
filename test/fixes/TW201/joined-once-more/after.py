import threading
import time

arrived = []


def sail(ship, days):
    time.sleep(days / 100)
    arrived.append(ship)


galley = threading.Thread(target=sail, args=("galley", 2))
sloop = threading.Thread(target=sail, args=("sloop", 1))
galley.start()
sloop.start()
galley.join()
sloop.join()
print(len(arrived), "ships")

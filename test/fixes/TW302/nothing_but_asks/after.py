import threading
import time

brewed = threading.Event()


def brew():
    time.sleep(0.05)
    brewed.set()


def pour(guest):
    brewed.wait()
    print("tea for", guest)


guests = [threading.Thread(target=pour, args=("ann",)), threading.Thread(target=brew)]
for guest in guests:
    guest.start()
try:
    while not brewed.wait(0.1):
        pass
    print("ready")
except KeyboardInterrupt:
    print("no tea today")
for guest in guests:
    guest.join()

import threading
import time

brewed = False


def brew():
    global brewed
    time.sleep(0.05)
    brewed = True


def pour(guest):
    while not brewed:
        pass
    print("tea for", guest)


guests = [threading.Thread(target=pour, args=("ann",)), threading.Thread(target=brew)]
for guest in guests:
    guest.start()
try:
    while not brewed:
        pass
    print("ready")
except KeyboardInterrupt:
    print("no tea today")
for guest in guests:
    guest.join()

"""The handler is there for what comes before the lock; that a list can't grow is as good as never."""
import socket
import threading

guests = []
guests_lock = threading.Lock()


def welcome(address):
    guest = socket.socket()
    try:
        guest.connect(address)
        guests_lock.acquire()  # expect: TW403:hint
        guests.append(guest)
        guests_lock.release()
    except OSError:
        print("nobody there")
    except Exception:
        print("what was that?")
    return guest


threads = [threading.Thread(target=welcome, args=(("localhost", port),)) for port in (8001, 8002)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(guests))
